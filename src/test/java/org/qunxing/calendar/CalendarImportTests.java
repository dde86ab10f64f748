package org.qunxing.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.qunxing.IntegrationTest;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class CalendarImportTests {

  private static final String SOURCE = "国务院办公厅关于放假的通知（测试）";
  private static final LocalDate NATIONAL_DAY = LocalDate.of(2035, 10, 1);

  @Autowired Calendar calendar;
  @Autowired JdbcClient jdbc;

  @AfterEach
  void forget() {
    jdbc.sql("delete from calendar.exceptional_days where year >= 2030").update();
  }

  static Stream<Arguments> notices() {
    return Stream.of(
        Arguments.of(2024, CalendarFixtures.NOTICE_2024),
        Arguments.of(2025, CalendarFixtures.NOTICE_2025),
        Arguments.of(2026, CalendarFixtures.NOTICE_2026));
  }

  /**
   * Two hands wrote the same thing: the migration as spans, the fixture as the notice's sentences.
   */
  @ParameterizedTest
  @MethodSource("notices")
  void theDeliveredYearsAreThoseOfTheNotices(int year, String notice) {
    assertThat(calendar.workingDays().spans(year))
        .containsExactlyElementsOf(CalendarFixtures.WORKING_DAYS.spans(year))
        .isNotEmpty();
    assertThat(YearSheet.read(year, notice).refusedRows()).isEmpty();
    assertThat(calendar.source(year).orElseThrow()).contains(year + "年部分节假日安排");
  }

  @Test
  void anImportReplacesTheYearAndLeavesTheOthers() {
    assertThat(calendar.workingDays().isWorkingDay(NATIONAL_DAY)).isTrue();

    take(2035, "2035-10-01至2035-10-07,放假,国庆节\n2035-09-30,补班,国庆节");
    take(2035, "2035-10-01至2035-10-02,放假,国庆节");

    WorkingDays now = calendar.workingDays();
    assertThat(now.knows(2035)).isTrue();
    assertThat(now.spans(2035)).hasSize(1);
    assertThat(now.isWorkingDay(NATIONAL_DAY)).isFalse();
    assertThat(now.isWorkingDay(LocalDate.of(2035, 10, 3))).isTrue();
    assertThat(now.spans(2026)).isEqualTo(CalendarFixtures.WORKING_DAYS.spans(2026));
  }

  @Test
  void aSheetWithAProblemChangesNothing() {
    take(2035, "2035-10-01至2035-10-07,放假,国庆节");

    assertThatThrownBy(() -> take(2035, "2035-10-01,放假,国庆节\n2035-13-01,放假,元旦"))
        .isInstanceOfSatisfying(
            Refusal.class,
            no -> assertThat(no.reason()).isEqualTo(CalendarReason.SHEET_HAS_PROBLEMS));

    assertThat(calendar.workingDays().spans(2035))
        .singleElement()
        .extracting("length")
        .isEqualTo(7);
  }

  @Test
  void refusesAnImpossibleYearAndAMissingSource() {
    assertThatThrownBy(() -> take(1950, "1950-10-01,放假,国庆节"))
        .isInstanceOfSatisfying(
            Refusal.class,
            no -> assertThat(no.reason()).isEqualTo(CalendarReason.YEAR_OUT_OF_RANGE));
    YearSheet sheet = YearSheet.read(2035, "2035-10-01,放假,国庆节");
    assertThatThrownBy(() -> calendar.importYear(Actor.SYSTEM, sheet, " "))
        .isInstanceOfSatisfying(
            Refusal.class, no -> assertThat(no.reason()).isEqualTo(CalendarReason.SOURCE_MISSING));
  }

  @Test
  void twoImportsAtOnceTakeTurns() {
    String one = "2035-10-01至2035-10-07,放假,国庆节";
    String other = "2035-05-01至2035-05-05,放假,劳动节";
    CompletableFuture.allOf(
            Stream.of(one, other, one, other)
                .map(text -> CompletableFuture.runAsync(() -> take(2035, text)))
                .toArray(CompletableFuture[]::new))
        .join();

    assertThat(calendar.workingDays().spans(2035)).hasSize(1);
  }

  @Test
  void theDatabaseRefusesWhatIsNoException() {
    assertThatThrownBy(
            () ->
                jdbc.sql(
                        """
                        insert into calendar.exceptional_days
                        values (date '2035-10-01', 2035, 'WORKING', '国庆节', 'test')
                        """)
                    .update())
        .hasMessageContaining("exceptional_days_working");
  }

  @Test
  void anImportIsOnRecord() {
    take(2036, "2036-01-01,放假,元旦");

    assertThat(
            jdbc.sql(
                    "select count(*) from identity.audit where action = :action and subject ="
                        + " '2036'")
                .param("action", "calendar.imported")
                .query(Long.class)
                .single())
        .isPositive();
  }

  private void take(int year, String text) {
    calendar.importYear(Actor.SYSTEM, YearSheet.read(year, text), SOURCE);
  }
}
