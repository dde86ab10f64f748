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
 * @param at index where the period was named, -1 for another paragraph
 * @param uncoded whether a rhythm was named that no {@link Period} stands for (每周)
 */
record When(
    @Nullable Integer year,
    @Nullable LocalDate deadline,
    boolean until,
    @Nullable Period period,
    int at,
    boolean uncoded) {

  static final When UNSAID = new When(null, null, false, null, -1, false);

  When in(int named) {
    return new When(named, null, false, null, -1, false);
  }

  When by(LocalDate day, boolean isUntil) {
    return new When(day.getYear(), day, isUntil, null, -1, false);
  }

  /** 上半年, 三季度: a delivery within the year, whether it ends with the year or not. */
  When within(LocalDate day, int where) {
    return new When(day.getYear(), day, false, Period.ONCE, where, false);
  }

  /** A day that stands in another column; the rhythm of the words stays. */
  When due(LocalDate day) {
    return new When(year, day, false, period, at, uncoded);
  }

  When each(Period named, int where) {
    return new When(year, named == Period.TO_DATE ? deadline : null, until, named, where, false);
  }

  /** Behind a semicolon: the day stays, the rhythm of the words before it does not. */
  When withoutRhythm() {
    return at < 0 || period == Period.TO_DATE || period == Period.ONCE || period == Period.YEAR
        ? new When(year, deadline, until, period, at, false)
        : new When(year, deadline, until, null, -1, false);
  }

  When inUncodedRhythm(int where) {
    return new When(year, null, false, null, where, true);
  }
}
