package org.qunxing.wallet;

import java.util.List;
import org.qunxing.web.Choice;
import org.qunxing.web.FormErrors;

/** The form for a paper. */
public record PaperFormPage(List<Choice> kinds, PaperForm form, FormErrors errors, int mostMb) {}
