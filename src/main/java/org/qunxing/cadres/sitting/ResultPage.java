package org.qunxing.cadres.sitting;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qunxing.cadres.exams.Paper;
import org.qunxing.cadres.exams.Question;

/**
 * What came of an exam, with the right answers.
 *
 * @param againFrom from when on one may try again; null for who has passed
 */
public record ResultPage(
    Paper paper, Sitting sitting, List<Line> lines, @Nullable LocalDate againFrom) {

  /** One question, what was chosen and what is right. */
  public record Line(Question question, Set<Integer> chosen) {

    public boolean isRight() {
      return question.isAnsweredBy(chosen);
    }
  }
}
