package org.qunxing.cadres.exams;

import java.util.List;
import org.qunxing.web.FormErrors;

/** One exam with its bank. */
public record PaperPage(
    Paper paper, List<Question> questions, QuestionForm form, FormErrors errors) {}
