package org.qunxing.wallet;

import java.util.List;
import org.qunxing.web.Choice;
import org.qunxing.web.FormErrors;

/** What was asked for, and the form to ask. */
public record RequestsPage(
    List<ConsentRequest> requests, List<Choice> kinds, RequestForm form, FormErrors errors) {}
