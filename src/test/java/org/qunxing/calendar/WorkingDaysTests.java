package org.qunxing.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qunxing.calendar.CalendarFixtures.WORKING_DAYS;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTests {

  /** The day before, the first, the last and the day after each holiday, and every make-up day. */
  @ParameterizedTest
  @CsvSource({
    // 2024
    "2023-12-29, true",
    "2024-01-01, false",
    "2024-01-02, true",
    "2024-02-04, true",
    "2024-02-09, true",
    "2024-02-10, false",
    "2024-02-16, false",
    "2024-02-17, false",
    "2024-02-18, true",
    "2024-02-19, true",
    "2024-04-03, true",
    "2024-04-04, false",
    "2024-04-05, false",
    "2024-04-06, false",
    "2024-04-07, true",
    "2024-04-28, true",
    "2024-04-30, true",
    "2024-05-01, false",
    "2024-05-05, false",
    "2024-05-06, true",
    "2024-05-11, true",
    "2024-05-12, false",
    "2024-06-07, true",
    "2024-06-10, false",
    "2024-06-11, true",
    "2024-09-14, true",
    "2024-09-15, false",
    "2024-09-17, false",
    "2024-09-18, true",
    "2024-09-29, true",
    "2024-09-30, true",
    "2024-10-01, false",
    "2024-10-07, false",
    "2024-10-08, true",
    "2024-10-12, true",
    "2024-10-13, false",
    // 2025
    "2024-12-31, true",
    "2025-01-01, false",
    "2025-01-02, true",
    "2025-01-26, true",
    "2025-01-27, true",
    "2025-01-28, false",
    "2025-02-04, false",
    "2025-02-05, true",
    "2025-02-08, true",
    "2025-02-09, false",
    "2025-04-03, true",
    "2025-04-04, false",
    "2025-04-06, false",
    "2025-04-07, true",
    "2025-04-27, true",
    "2025-04-30, true",
    "2025-05-01, false",
    "2025-05-05, false",
    "2025-05-06, true",
    "2025-05-30, true",
    "2025-06-02, false",
    "2025-06-03, true",
    "2025-09-28, true",
    "2025-09-30, true",
    "2025-10-01, false",
    "2025-10-08, false",
    "2025-10-09, true",
    "2025-10-11, true",
    "2025-10-12, false",
    // 2026
    "2025-12-31, true",
    "2026-01-01, false",
    "2026-01-02, false",
    "2026-01-03, false",
    "2026-01-04, true",
    "2026-01-05, true",
    "2026-02-13, true",
    "2026-02-14, true",
    "2026-02-15, false",
    "2026-02-23, false",
    "2026-02-24, true",
    "2026-02-28, true",
    "2026-03-01, false",
    "2026-04-03, true",
    "2026-04-04, false",
    "2026-04-06, false",
    "2026-04-07, true",
    "2026-04-30, true",
    "2026-05-01, false",
    "2026-05-05, false",
    "2026-05-06, true",
    "2026-05-09, true",
    "2026-05-10, false",
    "2026-06-18, true",
    "2026-06-19, false",
    "2026-06-21, false",
    "2026-06-22, true",
    "2026-09-20, true",
    "2026-09-24, true",
    "2026-09-25, false",
    "2026-09-27, false",
    "2026-09-28, true",
    "2026-09-30, true",
    "2026-10-01, false",
    "2026-10-07, false",
    "2026-10-08, true",
    "2026-10-10, true",
    "2026-10-11, false",
  })
  void knowsBothSidesOfEachHolidayAndMakeUpDay(LocalDate day, boolean worked) {
    assertThat(WORKING_DAYS.isWorkingDay(day)).isEqualTo(worked);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-20, 0, 2026-11-20",
    "2026-11-20, 1, 2026-11-23",
    "2026-11-21, 1, 2026-11-23",
    "2026-11-22, 0, 2026-11-22",
    "2026-09-30, 1, 2026-10-08",
    "2026-10-08, -1, 2026-09-30",
    "2026-09-29, 15, 2026-10-26",
    "2026-02-13, 1, 2026-02-14",
    "2026-02-14, 1, 2026-02-24",
  })
  void countsFromTheDayAfter(LocalDate day, int n, LocalDate reached) {
    assertThat(WORKING_DAYS.plusWorkingDays(day, n)).isEqualTo(reached);
  }

  @Test
  void countsTheWorkingDaysOfAMonthWithHolidays() {
    LocalDate before = LocalDate.of(2026, 9, 30);
    LocalDate last = LocalDate.of(2026, 10, 31);

    // 22 days Monday to Friday, five of them off, one Saturday made up
    assertThat(WORKING_DAYS.workingDaysBetween(before, last)).isEqualTo(18);
    assertThat(WORKING_DAYS.workingDaysBetween(last, before)).isEqualTo(-18);
    assertThat(WORKING_DAYS.workingDaysBetween(last, last)).isZero();
  }

  @Test
  void yearsOfTheStateCouncilHaveAsManyWorkingDaysAsTheLawLeaves() {
    assertThat(workingDaysOf(2024)).isEqualTo(251);
    assertThat(workingDaysOf(2025)).isEqualTo(248);
    assertThat(workingDaysOf(2026)).isEqualTo(248);
  }

  @Test
  void namesTheHolidayOfADay() {
    assertThat(WORKING_DAYS.exception(LocalDate.of(2026, 10, 3)))
        .contains(
            new ExceptionalDay(LocalDate.of(2026, 10, 3), ExceptionalDay.Kind.HOLIDAY, "国庆节"));
    assertThat(WORKING_DAYS.exception(LocalDate.of(2026, 11, 21))).isEmpty();
  }

  @Test
  void countsPlainWeeksInAYearWithoutNotice() {
    assertThat(WORKING_DAYS.knows(2026)).isTrue();
    assertThat(WORKING_DAYS.knows(2027)).isFalse();
    assertThat(WORKING_DAYS.isWorkingDay(LocalDate.of(2027, 10, 1))).isTrue();
    assertThat(WORKING_DAYS.isWorkingDay(LocalDate.of(2027, 10, 2))).isFalse();
  }

  private static int workingDaysOf(int year) {
    return WORKING_DAYS.workingDaysBetween(
        LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31));
  }
}
