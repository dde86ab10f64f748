package org.qunxing.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qunxing.calendar.CalendarFixtures.WORKING_DAYS;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DerivationTests {

  @Test
  void printsHolidaysLeftOutAndMakeUpDaysCounted() {
    Derivation derivation = WORKING_DAYS.inWorkingDays(LocalDate.of(2026, 9, 29), 15);

    assertThat(derivation.text()).isEqualTo("从2026年9月29日起15个工作日：国庆节10月1日至7日不计，10月10日补班计入，到10月26日。");
    assertThat(derivation.known()).isTrue();
  }

  @Test
  void saysNothingOfPlainWeeks() {
    assertThat(WORKING_DAYS.inWorkingDays(LocalDate.of(2026, 11, 20), 5).text())
        .isEqualTo("从2026年11月20日起5个工作日，到11月27日。");
  }

  @Test
  void writesAHolidayThatCrossesTheMonth() {
    assertThat(WORKING_DAYS.inWorkingDays(LocalDate.of(2025, 1, 27), 3).text())
        .isEqualTo("从2025年1月27日起3个工作日：春节1月28日至2月4日不计，到2月7日。");
  }

  @Test
  void leavesOutAHolidayThatLiesOnAWeekendOnly() {
    WorkingDays saturdayOff =
        new WorkingDays(CalendarFixtures.days(2026, "一、重阳节：10月17日放假。"), Set.of(2026));

    assertThat(saturdayOff.inWorkingDays(LocalDate.of(2026, 10, 16), 1).text())
        .isEqualTo("从2026年10月16日起1个工作日，到10月19日。");
  }

  @Test
  void movesALastDayThatIsOffToTheNextWorkingDay() {
    Derivation derivation = WORKING_DAYS.inCalendarDays(LocalDate.of(2026, 9, 18), 15);

    assertThat(derivation.end()).isEqualTo(LocalDate.of(2026, 10, 8));
    assertThat(derivation.text()).isEqualTo("从2026年9月18日起15日：最后一天10月3日不上班，顺延到下一个工作日，到10月8日。");
  }

  @Test
  void keepsALastDayThatIsAMakeUpDay() {
    assertThat(WORKING_DAYS.inCalendarDays(LocalDate.of(2026, 9, 25), 15).text())
        .isEqualTo("从2026年9月25日起15日，到10月10日。");
  }

  @Test
  void saysWhichYearIsNotKnownYet() {
    Derivation derivation = WORKING_DAYS.inWorkingDays(LocalDate.of(2026, 12, 30), 3);

    assertThat(derivation.end()).isEqualTo(LocalDate.of(2027, 1, 4));
    assertThat(derivation.known()).isFalse();
    assertThat(derivation.text())
        .isEqualTo("从2026年12月30日起3个工作日，到2027年1月4日。2027年的放假安排尚未公布，按周一至周五上班暂算。");
  }

  @Test
  void endsAtOnceWhenNoDayIsGiven() {
    assertThat(WORKING_DAYS.inWorkingDays(LocalDate.of(2026, 11, 20), 0).end())
        .isEqualTo(LocalDate.of(2026, 11, 20));
    assertThatThrownBy(() -> WORKING_DAYS.inWorkingDays(LocalDate.of(2026, 11, 20), -1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
