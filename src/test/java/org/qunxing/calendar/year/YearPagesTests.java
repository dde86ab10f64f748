package org.qunxing.calendar.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunxing.IntegrationTest;
import org.qunxing.TestClock;
import org.qunxing.Visitor;
import org.qunxing.Visitors;
import org.qunxing.calendar.Calendar;
import org.qunxing.kernel.Grant;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.Role;
import org.qunxing.kernel.UnitPath;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class YearPagesTests {

  private static final String IMPORTS = "/workbench/calendar/imports";

  @Autowired Visitors visitors;
  @Autowired TestClock clock;
  @Autowired Calendar calendar;
  @Autowired JdbcClient jdbc;

  private static int phones;
  private Visitor officer;

  @BeforeEach
  void signIn() {
    clock.stopOn(LocalDate.of(2026, 11, 20));
    officer =
        visitors.signedIn(
            "139770000%02d".formatted(++phones),
            "赵敏",
            new Grant(Role.DISTRICT_OFFICER, UnitPath.of("calendartest"), Line.UNION));
  }

  @AfterEach
  void reset() {
    clock.reset();
    jdbc.sql("delete from calendar.exceptional_days where year >= 2030").update();
  }

  @Test
  void showsTheYearWithItsHolidaysAndMakeUpDays() {
    Visitor.Page page = officer.get("/workbench/calendar");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text()).contains("2026年工作日历", "248", "国庆节", "10月10日", "2025年11月4日");
    assertThat(page.document().select("table.month")).hasSize(12);
    assertThat(page.document().select("td[aria-current=date]").text()).isEqualTo("20");
    assertThat(page.document().select("table.month td.made-up")).hasSize(6);
    assertThat(page.document().select("table.month td.off")).hasSize(33);
  }

  @Test
  void saysSoWhenAYearIsNotKnown() {
    Visitor.Page page = officer.get("/workbench/calendar?year=2031");

    assertThat(page.text()).contains("2031年的放假安排还没有导入");
    assertThat(page.document().select("table.month td.off")).isEmpty();
  }

  @Test
  void knowsNoYearOutsideItsRange() {
    assertThat(officer.get("/workbench/calendar?year=1900").status()).isEqualTo(404);
    assertThat(officer.get("/workbench/calendar?year=soon").status()).isEqualTo(422);
  }

  @Test
  void takesANoticeAsPasted() {
    Visitor.Page page =
        form(2035).fill("text", "一、元旦：1月1日（周一）放假，共1天。\n二、国庆节：10月1日至7日放假。9月29日（周六）上班。").submit();

    assertThat(page.path()).isEqualTo("/workbench/calendar");
    assertThat(page.text()).contains("已导入2035年的放假安排，共9天", "2035年工作日历");
    assertThat(calendar.workingDays().isWorkingDay(LocalDate.of(2035, 9, 29))).isTrue();
  }

  @Test
  void putsEachProblemBesideItsRowAndKeepsWhatWasTyped() {
    String typed = "2035-10-01,放假,国庆节\n2035-10-08,补班,国庆节\n<script>alert(1)</script>";
    Visitor.Page page = form(2035).fill("text", typed).submit();

    assertThat(page.status()).isEqualTo(422);
    assertThat(page.text()).contains("有2行没有读懂", "2035-10-08是周一至周五，本来就上班，不是补班", "每行要有日期、类型、名称三列");
    assertThat(page.form(IMPORTS).value("text").strip()).isEqualTo(typed);
    assertThat(page.html()).doesNotContain("<script>alert(1)");
    assertThat(calendar.workingDays().knows(2035)).isFalse();
  }

  @Test
  void refusesAnEmptyFormFieldByField() {
    Visitor.Page page = form(2035).fill("year", "").fill("source", " ").submit();

    assertThat(page.status()).isEqualTo(422);
    assertThat(page.text()).contains("请填写年份", "请填写通知的名称和日期");
  }

  @Test
  void saysSoWhenThereIsNothingToRead() {
    assertThat(form(2035).submit().text()).contains("没有读到任何日期");
  }

  @Test
  void takesAFileThatAChineseSpreadsheetWrote(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("2035.csv");
    Files.writeString(file, "日期,类型,名称\r\n2035/10/1,放假,国庆节\r\n", Charset.forName("GB18030"));

    Visitor.Page page = form(2035).attach("file", file).submit();

    assertThat(page.text()).contains("已导入2035年的放假安排，共1天");
    assertThat(calendar.workingDays().spans(2035).getFirst().name()).isEqualTo("国庆节");
  }

  @Test
  void isNotForCadres() {
    Visitor cadre =
        visitors.signedIn(
            "139770000%02d".formatted(++phones),
            "李强",
            new Grant(Role.CADRE, UnitPath.of("calendartest.s1"), Line.UNION));

    assertThat(cadre.get("/workbench/calendar").status()).isEqualTo(403);
  }

  private Visitor.Form form(int year) {
    return officer.get(IMPORTS + "/new?year=" + year).form(IMPORTS);
  }
}
