package org.qunxing.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qunxing.calendar.ExceptionalDay.Kind.HOLIDAY;
import static org.qunxing.calendar.ExceptionalDay.Kind.WORKING;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YearSheetTests {

  @Test
  void readsATableWithSpansAndSeveralSpellings() {
    YearSheet sheet =
        YearSheet.read(
            2027,
            """
            \uFEFF日期,类型,名称
            2027-10-01至2027-10-03,放假,国庆节
            2027/9/26,补班,国庆节

            2027年1月1日\t休\t元旦
            2026-12-31，放假，元旦
            """);

    assertThat(sheet.refusedRows()).isEmpty();
    assertThat(sheet.days())
        .containsExactly(
            new ExceptionalDay(LocalDate.of(2027, 10, 1), HOLIDAY, "国庆节"),
            new ExceptionalDay(LocalDate.of(2027, 10, 2), HOLIDAY, "国庆节"),
            new ExceptionalDay(LocalDate.of(2027, 10, 3), HOLIDAY, "国庆节"),
            new ExceptionalDay(LocalDate.of(2027, 9, 26), WORKING, "国庆节"),
            new ExceptionalDay(LocalDate.of(2027, 1, 1), HOLIDAY, "元旦"),
            new ExceptionalDay(LocalDate.of(2026, 12, 31), HOLIDAY, "元旦"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2027-10-01,放假                 | ROW_COLUMNS
          2027年国庆,放假,国庆节            | ROW_DATE
          2027-02-29,放假,春节             | ROW_DATE
          2027-10-01至,放假,国庆节          | ROW_DATE
          2027-10-07至2027-10-01,放假,国庆节 | ROW_BACKWARDS
          2027-10-01至2027-12-07,放假,国庆节 | ROW_TOO_LONG
          2027-10-01,半天,国庆节           | ROW_KIND
          2027-10-01,放假,                | ROW_NAME
          2026-10-01,放假,国庆节           | ROW_OTHER_YEAR
          2028-01-01,放假,元旦             | ROW_OTHER_YEAR
          2027-10-08,补班,国庆节           | ROW_ALREADY_WORKED
          二、春节：放假八天，时间另行通知。      | ROW_CLAUSE
          二、春节：2月30日放假。             | ROW_DATE
          """)
  void putsTheProblemBesideItsRow(String line, CalendarReason rule) {
    List<YearSheet.Row> refused = YearSheet.read(2027, line).refusedRows();

    assertThat(refused).hasSize(1);
    assertThat(refused.getFirst().line()).isEqualTo(1);
    assertThat(refused.getFirst().read())
        .isInstanceOfSatisfying(
            org.qunxing.kernel.Parsed.Bad.class, bad -> assertThat(bad.reason()).isEqualTo(rule));
  }

  @Test
  void tellsTheLineOfADayThatCameBefore() {
    YearSheet sheet = YearSheet.read(2027, "2027-10-01至2027-10-03,放假,国庆节\n2027-10-03,放假,国庆节\n");

    assertThat(sheet.refusedRows())
        .singleElement()
        .satisfies(row -> assertThat(row.line()).isEqualTo(2))
        .satisfies(
            row ->
                assertThat(row.read().problem())
                    .contains(CalendarReason.ROW_TWICE.text().formatted("2027-10-03")));
  }

  @Test
  void saysSoWhenNothingWasRead() {
    assertThat(YearSheet.read(2027, " \n ").refusedRows())
        .singleElement()
        .satisfies(
            row -> assertThat(row.read().problem()).contains(CalendarReason.NOTHING_READ.text()));
  }

  @Test
  void readsTheNoticeItself() {
    YearSheet sheet = YearSheet.read(2025, CalendarFixtures.NOTICE_2025);

    assertThat(sheet.refusedRows()).isEmpty();
    assertThat(sheet.rows()).hasSize(6);
    assertThat(ExceptionalSpan.of(sheet.rows().get(1).read().orRefuse()))
        .containsExactly(
            new ExceptionalSpan("春节", HOLIDAY, LocalDate.of(2025, 1, 28), LocalDate.of(2025, 2, 4)),
            new ExceptionalSpan(
                "春节", WORKING, LocalDate.of(2025, 1, 26), LocalDate.of(2025, 1, 26)),
            new ExceptionalSpan("春节", WORKING, LocalDate.of(2025, 2, 8), LocalDate.of(2025, 2, 8)));
  }

  @Test
  void leavesTheAdviceToTakeAnotherDayOffAlone() {
    assertThat(CalendarFixtures.days(2024, CalendarFixtures.NOTICE_2024))
        .extracting(ExceptionalDay::day)
        .doesNotContain(LocalDate.of(2024, 2, 9));
  }

  @Test
  void takesADecemberInNewYearsClauseForTheYearBefore() {
    assertThat(CalendarFixtures.days(2023, "一、元旦：2022年12月31日至2023年1月2日放假调休，共3天。"))
        .extracting(ExceptionalDay::day)
        .containsExactly(
            LocalDate.of(2022, 12, 31), LocalDate.of(2023, 1, 1), LocalDate.of(2023, 1, 2));
  }

  @Property
  void nothingPastedBreaksTheReader(@ForAll String anything) {
    assertThat(YearSheet.read(2027, anything).rows()).isNotEmpty();
  }
}
