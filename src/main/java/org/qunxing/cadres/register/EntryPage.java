package org.qunxing.cadres.register;

import org.qunxing.web.FormErrors;

/** The form for somebody who begins to serve. */
public record EntryPage(EntryForm form, FormErrors errors) {}
