package org.qunxing.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qunxing.calendar.CalendarFixtures.WORKING_DAYS;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class WorkingDaysProperties {

  @Property
  void countingUndoesAdding(@ForAll("days") LocalDate day, @ForAll @IntRange(max = 300) int n) {
    assertThat(WORKING_DAYS.workingDaysBetween(day, WORKING_DAYS.plusWorkingDays(day, n)))
        .isEqualTo(n);
  }

  @Property
  void arrivesOnAWorkingDay(
      @ForAll("days") LocalDate day, @ForAll @IntRange(min = 1, max = 300) int n) {
    assertThat(WORKING_DAYS.isWorkingDay(WORKING_DAYS.plusWorkingDays(day, n))).isTrue();
    assertThat(WORKING_DAYS.isWorkingDay(WORKING_DAYS.plusWorkingDays(day, -n))).isTrue();
  }

  @Property
  void moreDaysEndLater(@ForAll("days") LocalDate day, @ForAll @IntRange(max = 300) int n) {
    assertThat(WORKING_DAYS.plusWorkingDays(day, n + 1))
        .isAfter(WORKING_DAYS.plusWorkingDays(day, n));
  }

  @Property
  void aLaterStartNeverEndsEarlier(
      @ForAll("days") LocalDate day, @ForAll @IntRange(max = 300) int n) {
    assertThat(WORKING_DAYS.plusWorkingDays(day.plusDays(1), n))
        .isAfterOrEqualTo(WORKING_DAYS.plusWorkingDays(day, n));
  }

  @Property
  void stepsAddUp(
      @ForAll("days") LocalDate day,
      @ForAll @IntRange(min = 1, max = 100) int one,
      @ForAll @IntRange(max = 100) int other) {
    LocalDate inSteps = WORKING_DAYS.plusWorkingDays(WORKING_DAYS.plusWorkingDays(day, one), other);

    assertThat(inSteps).isEqualTo(WORKING_DAYS.plusWorkingDays(day, one + other));
  }

  @Property
  void goesThereAndBackFromAWorkingDay(
      @ForAll("days") LocalDate day, @ForAll @IntRange(max = 300) int n) {
    LocalDate start = WORKING_DAYS.workingDayFrom(day);

    assertThat(WORKING_DAYS.plusWorkingDays(WORKING_DAYS.plusWorkingDays(start, n), -n))
        .isEqualTo(start);
  }

  @Property
  void countsBetweenDaysAddUp(
      @ForAll("days") LocalDate a, @ForAll("days") LocalDate b, @ForAll("days") LocalDate c) {
    assertThat(WORKING_DAYS.workingDaysBetween(a, b) + WORKING_DAYS.workingDaysBetween(b, c))
        .isEqualTo(WORKING_DAYS.workingDaysBetween(a, c));
  }

  @Property
  void aTimeLimitInDaysEndsOnAWorkingDayAndNotTooSoon(
      @ForAll("days") LocalDate day, @ForAll @IntRange(max = 400) int n) {
    Derivation derivation = WORKING_DAYS.inCalendarDays(day, n);

    assertThat(derivation.end()).isAfterOrEqualTo(day.plusDays(n));
    assertThat(WORKING_DAYS.isWorkingDay(derivation.end())).isTrue();
    assertThat(derivation.text()).startsWith("从" + day.getYear() + "年").endsWith("。");
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.longs()
        .between(LocalDate.of(2023, 11, 1).toEpochDay(), LocalDate.of(2027, 6, 30).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }
}
