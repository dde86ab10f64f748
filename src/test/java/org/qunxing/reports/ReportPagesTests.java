package org.qunxing.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunxing.IntegrationTest;
import org.qunxing.TestClock;
import org.qunxing.Visitor;
import org.qunxing.Visitors;
import org.qunxing.access.ActorResolver;
import org.qunxing.access.CurrentActor;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Grant;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.Role;
import org.qunxing.kernel.UnitPath;
import org.qunxing.measures.Fact;
import org.qunxing.measures.FoldNow;
import org.qunxing.measures.Measures;
import org.qunxing.organisations.NewUnit;
import org.qunxing.organisations.OrganisationsFixtures;
import org.qunxing.organisations.Organising;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.UnitKind;
import org.qunxing.organisations.Units;
import org.qunxing.plans.PlanMaking;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class ReportPagesTests {

  private static final AtomicInteger PHONES = new AtomicInteger(100);
  private static final String TEXT =
      """
      海晏区总工会2026年工作方案
      一、助企强区清单
      （一）开展“四季文体”活动。全年举办文体活动不少于2场。
      （二）开展“技能比武”活动。全年举办技能竞赛不少于12场。
      """;

  @Autowired Visitors visitors;
  @Autowired Organising organising;
  @Autowired Units units;
  @Autowired PlanMaking making;
  @Autowired ActorResolver actors;
  @Autowired Measures measures;
  @Autowired ApplicationContext application;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;

  Visitor officer;
  UnitPath unit;
  UnitPath street;
  UnitPath union;
  String report;

  @BeforeEach
  void aConfirmedPlan() {
    clock.stopOn(LocalDate.of(2026, 11, 20));
    OrganisationsFixtures tree = OrganisationsFixtures.in(organising);
    unit = tree.district().path();
    street = tree.donggang().path();
    union = tree.xinghe().path();
    String phone = "13700000" + PHONES.incrementAndGet();
    UUID account =
        visitors.account(
            phone, "赵敏" + PHONES.get(), new Grant(Role.DISTRICT_OFFICER, unit, Line.UNION));
    Actor actor = java.util.Objects.requireNonNull(actors.resolve(account));
    String plan =
        CurrentActor.as(
            actor,
            () ->
                making.confirm(
                    actor,
                    tree.district(),
                    TEXT,
                    "方案.txt",
                    new PlanMaking.Gaps(
                        actor.name(),
                        tree.district().name(),
                        LocalDate.of(2026, 12, 31),
                        "尚未在平台办理。")));
    report = "/workbench/reports/R-" + plan;
    officer = visitors.signedIn(phone);
  }

  @AfterEach
  void reset() {
    clock.reset();
  }

  @Test
  void isGeneratedFromTheConfirmedPlanAndFollowsItsLists() {
    Visitor.Page page = generate();

    assertThat(page.uri().getPath()).isEqualTo(report);
    assertThat(page.text()).contains("助企强区清单").contains("四季文体").contains("未达到目标的指标和原因");
  }

  @Test
  void keepsWhatSomebodyWroteWhenGeneratedAnew() {
    generate();
    edit("preface", "今年的工作有新变化。");

    assertThat(generate().text()).contains("今年的工作有新变化。");
  }

  @Test
  void refusesAFigureThatDoesNotExist() {
    generate();

    Visitor.Page page = edit("preface", "完成{987654}。");

    assertThat(page.status()).isEqualTo(ReportReason.UNKNOWN_FIGURE.status());
    assertThat(page.text()).contains("{987654} 没有对应的数字");
  }

  @Test
  void pointsAtFiguresThatWereTyped() {
    generate();

    assertThat(edit("preface", "全年举办活动88场。").text()).contains("没有记录可查").contains("88场");
  }

  @Test
  void refusesAnEditOfAnOldVersion() {
    generate();
    Visitor.Page form = officer.get(report + "?edit=preface");
    edit("preface", "第一个人写的。");

    Visitor.Page page = form.form(report + "/sections/preface").fill("text", "第二个人写的。").submit();

    assertThat(page.status()).isEqualTo(409);
    assertThat(page.text()).contains(ReportReason.CHANGED_MEANWHILE.text());
    assertThat(officer.get(report).text()).contains("第一个人写的。");
  }

  @Test
  void answersAnEditWithoutFieldsInsteadOfFailing() {
    generate();
    String token = officer.get(report).document().select("input[name=_csrf]").attr("value");

    Visitor.Page page = officer.post(report + "/sections/preface", Map.of("_csrf", token));

    assertThat(page.status()).isEqualTo(422);
    assertThat(page.text()).contains("缺少必要的一项");
  }

  @Test
  void followsItsUnitWhenThatIsMoved() throws InterruptedException {
    generate();
    OrganisationsFixtures other = OrganisationsFixtures.in(organising);
    CurrentActor.as(
        Actor.SYSTEM, () -> organising.move(Actor.SYSTEM, code(unit), other.district().code()));

    Visitor above =
        visitors.signedIn(
            "13700000" + PHONES.incrementAndGet(),
            "周敏",
            new Grant(Role.DISTRICT_OFFICER, other.district().path(), Line.UNION));
    for (int i = 0; i < 100 && above.get(report).status() != 200; i++) {
      Thread.sleep(50);
    }

    assertThat(above.get(report).text()).contains("助企强区清单");
    assertThat(officer.get(report).status()).isEqualTo(200);
  }

  private static String code(UnitPath unit) {
    return unit.value().substring(unit.value().lastIndexOf('.') + 1);
  }

  @Test
  void printsAnOfficialDocumentWhoseFiguresOpenTheirRecords() throws IOException {
    hold(3);
    generate();

    HttpResponse<byte[]> answer = officer.download(report + "/document");

    assertThat(answer.statusCode()).isEqualTo(200);
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(answer.body()));
        XWPFWordExtractor text = new XWPFWordExtractor(document)) {
      assertThat(text.getText()).contains("助企强区清单").contains("3 场").contains("未达到目标的指标和原因");
      assertThat(document.getFootnotes()).isNotEmpty();
    }
  }

  @Test
  void stopsPrintingWhenAFigureHasMovedOn() {
    hold(1);
    generate();
    hold(1);

    HttpResponse<byte[]> answer = officer.download(report + "/document");

    assertRefused(answer, ReportReason.FIGURE_HAS_CHANGED);
    assertThat(officer.get(report).text()).contains("重新生成");
  }

  @Test
  void stopsPrintingWhenRollupsAndFactsDisagree() {
    hold(1);
    generate();
    spoilRollups(1);
    try {
      assertRefused(officer.download(report + "/document"), ReportReason.FIGURES_DO_NOT_RECONCILE);
    } finally {
      spoilRollups(-1);
    }
  }

  @Test
  void stopsPrintingWhenTheUnitsSharesDoNotComeToTheTotal() {
    hold(2, union);
    generate();
    spoil(1, street, "");
    try {
      HttpResponse<byte[]> answer = officer.download(report + "/document");

      assertRefused(answer, ReportReason.PARTS_DO_NOT_ADD_UP);
      assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("3 场", "2 场");
    } finally {
      spoil(-1, street, "");
    }
    assertThat(officer.download(report + "/document").statusCode()).isEqualTo(200);
  }

  @Test
  void addsTheFiguresByUnitWhenAskedAndKeepsTheWish() throws IOException {
    hold(2, union);
    hold(1);
    generate();
    assertThat(printed()).doesNotContain("分单位完成情况");

    officer.get(report).form(report + "/annex").fill("byUnit", "true").submit();
    generate();

    assertThat(officer.get(report).form(report + "/annex").value("byUnit")).isEqualTo("true");
    assertThat(printed())
        .contains("分单位完成情况", name(street), "2 场", "本级和其他", "1 场", "合计", "3 场")
        .doesNotContain("不能相加");
    officer.post(
        report + "/annex",
        Map.of("_csrf", officer.get(report).form(report + "/annex").value("_csrf")));
    assertThat(printed()).doesNotContain("分单位完成情况");
  }

  /** Under a joint office the union stands for the whole district: its streets say more. */
  @Test
  void looksThroughAUnitThatStandsForTheWholeDistrict() throws IOException {
    Unit office =
        CurrentActor.as(
            Actor.SYSTEM,
            () ->
                organising.found(
                    Actor.SYSTEM,
                    unit,
                    new NewUnit(
                        code(unit) + "Q",
                        "海晏区职工服务总会" + code(unit),
                        UnitKind.DISTRICT,
                        Set.of(Line.UNION),
                        null,
                        null,
                        null)));
    Unit below =
        CurrentActor.as(
            Actor.SYSTEM,
            () ->
                organising.found(
                    Actor.SYSTEM,
                    office.path(),
                    new NewUnit(
                        code(unit) + "QS",
                        "南浦街道工会" + code(unit),
                        UnitKind.STREET,
                        Set.of(Line.UNION),
                        null,
                        null,
                        null)));
    hold(2, below.path());
    generate();

    officer.get(report).form(report + "/annex").fill("byUnit", "true").submit();

    assertThat(printed()).contains(below.name()).doesNotContain(office.name());
  }

  @Test
  void eachFigureByUnitHasTheKeyToItsRecords() throws IOException {
    hold(2, union);
    generate();
    officer.get(report).form(report + "/annex").fill("byUnit", "true").submit();

    HttpResponse<byte[]> answer = officer.download(report + "/document");

    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(answer.body()))) {
      assertThat(document.getFootnotes())
          .extracting(note -> note.getParagraphs().getFirst().getText())
          .anyMatch(text -> text.contains(name(street)) && text.contains("逐条核对"));
    }
  }

  private String name(UnitPath where) {
    return CurrentActor.as(
        Actor.SYSTEM,
        () -> transaction.execute(_ -> units.find(where).map(Unit::name).orElseThrow()));
  }

  private String printed() throws IOException {
    HttpResponse<byte[]> answer = officer.download(report + "/document");
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(answer.body()));
        XWPFWordExtractor text = new XWPFWordExtractor(document)) {
      return text.getText();
    }
  }

  @Test
  void anotherDistrictFindsNoSuchReport() {
    generate();
    OrganisationsFixtures other = OrganisationsFixtures.in(organising);
    Visitor stranger =
        visitors.signedIn(
            "13700000" + PHONES.incrementAndGet(),
            "周敏",
            new Grant(Role.DISTRICT_OFFICER, other.district().path(), Line.UNION));

    assertThat(stranger.get(report).status()).isEqualTo(404);
    assertThat(stranger.download(report + "/document").statusCode()).isEqualTo(404);
  }

  private static void assertRefused(HttpResponse<byte[]> answer, ReportReason reason) {
    String start = reason.text().substring(0, reason.text().indexOf("%s"));
    assertThat(answer.statusCode()).isEqualTo(reason.status());
    assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains(start);
  }

  private Visitor.Page generate() {
    String plan = report.substring(report.indexOf("R-") + 2);
    Visitor.Page list = officer.get("/workbench/reports");
    return list.offers("/workbench/reports")
        ? list.form("/workbench/reports").submit()
        : officer.get("/workbench/reports/R-" + plan).form("/workbench/reports").submit();
  }

  private Visitor.Page edit(String section, String text) {
    return officer
        .get(report + "?edit=" + section)
        .form(report + "/sections/" + section)
        .fill("text", text)
        .submit();
  }

  private void hold(int activities) {
    hold(activities, unit);
  }

  private void hold(int activities, UnitPath where) {
    CurrentActor.as(
        Actor.SYSTEM,
        () ->
            transaction.executeWithoutResult(
                _ -> {
                  for (int turn = 0; turn < activities; turn++) {
                    measures.record(
                        new Fact(
                            "activities.held",
                            where,
                            LocalDate.of(2026, 5, 1),
                            BigDecimal.ONE,
                            Map.of("kind", "CULTURE", "line", "UNION"),
                            "职工合唱",
                            "/workbench/activities/A-1"));
                  }
                }));
    FoldNow.in(application);
  }

  private void spoilRollups(int by) {
    spoil(by, unit, "kind=CULTURE&line=UNION");
  }

  private void spoil(int by, UnitPath where, String slice) {
    CurrentActor.as(
        Actor.SYSTEM,
        () ->
            transaction.executeWithoutResult(
                _ ->
                    jdbc.sql(
                            "update measures.months set quantity = quantity + :by, occurrences ="
                                + " occurrences + :by where measure = 'activities.held' and unit ="
                                + " cast(:unit as ltree) and slice = :slice")
                        .param("by", by)
                        .param("unit", where.value())
                        .param("slice", slice)
                        .update()));
  }
}
