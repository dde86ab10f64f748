package org.qunxing.planreader.targets;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.qunxing.planreader.Period;

/**
 * What the words so far have said about time.
 *
 * @param year the year they speak of
 * @param deadline the day named, if any
 * @param until whether it was 到… (a running total by that day) rather than …前 (a delivery)
 * @param period the period named, if any
 * @param uncoded whether a rhythm was named that no {@link Period} stands for (每周)
 */
record When(
    @Nullable Integer year,
    @Nullable LocalDate deadline,
    boolean until,
    @Nullable Period period,
    boolean uncoded) {

  static final When UNSAID = new When(null, null, false, null, false);

  When in(int named) {
    return new When(named, null, false, null, false);
  }

  When by(LocalDate day, boolean isUntil) {
    return new When(day.getYear(), day, isUntil, null, false);
  }

  When each(Period named) {
    return new When(year, named == Period.TO_DATE ? deadline : null, until, named, false);
  }

  When inUncodedRhythm() {
    return new When(year, null, false, null, true);
  }
}
