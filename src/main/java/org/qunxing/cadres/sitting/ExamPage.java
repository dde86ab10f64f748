package org.qunxing.cadres.sitting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.qunxing.cadres.exams.Paper;

/**
 * An exam before it begins: its rule, and whether one may sit it now.
 *
 * @param running the try that is running, to be gone on with
 * @param last the best try that was handed in
 * @param againFrom from when on one may try again after having failed
 */
public record ExamPage(
    Paper paper,
    @Nullable Sitting running,
    @Nullable Sitting last,
    @Nullable LocalDate againFrom,
    LocalDate today) {

  public boolean hasPassed() {
    return last != null && last.hasPassed();
  }

  public boolean mayBegin() {
    return running == null
        && !hasPassed()
        && paper.state() == Paper.State.OPEN
        && (againFrom == null || !today.isBefore(againFrom));
  }
}
