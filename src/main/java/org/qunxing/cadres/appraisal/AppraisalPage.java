package org.qunxing.cadres.appraisal;

import org.qunxing.web.FormErrors;

/** One appraisal, for the officer. */
public record AppraisalPage(Appraisal appraisal, Quota quota, GradeForm form, FormErrors errors) {}
