package org.qunxing.cadres.exams;

import java.util.List;
import org.qunxing.web.FormErrors;

/** The exams, and the form for a new one. */
public record PapersPage(List<Paper> papers, PaperForm form, FormErrors errors) {}
