package org.qunxing.plans.uploading;

import java.util.List;
import org.qunxing.web.Choice;
import org.qunxing.web.FormErrors;

/** The form for a plan document. */
public record UploadPage(UploadForm form, List<Choice> units, FormErrors errors) {}
