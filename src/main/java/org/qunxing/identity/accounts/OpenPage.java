package org.qunxing.identity.accounts;

import org.qunxing.web.FormErrors;

/** What the form for a new account shows. */
public record OpenPage(OpenForm form, FormErrors errors) {}
