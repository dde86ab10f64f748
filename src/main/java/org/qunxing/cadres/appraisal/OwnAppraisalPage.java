package org.qunxing.cadres.appraisal;

import org.qunxing.web.FormErrors;

/** One's own appraisal. */
public record OwnAppraisalPage(Appraisal appraisal, String typed, FormErrors errors) {}
