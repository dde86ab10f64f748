package org.qunxing.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qunxing.measures.MeasuresFixtures.pleased;
import static org.qunxing.measures.MeasuresFixtures.stalls;
import static org.qunxing.measures.MeasuresFixtures.visitors;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunxing.IntegrationTest;
import org.qunxing.TestClock;
import org.qunxing.Visitor;
import org.qunxing.Visitors;
import org.qunxing.kernel.Grant;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.Role;
import org.qunxing.kernel.UnitPath;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@Import(MeasuresFixtures.Configuration.class)
class MeasurePagesTests {

  private static final AtomicInteger PHONES = new AtomicInteger();
  private static final Period YEAR = Period.year(2026);

  @Autowired private Measures measures;
  @Autowired private MeasuresFixtures fair;
  @Autowired private Visitors visitors;
  @Autowired private JdbcClient jdbc;
  @Autowired private TestClock clock;
  private UnitPath street = UnitPath.ROOT;
  private UnitPath unit = UnitPath.ROOT;

  @BeforeEach
  void aFair() {
    clock.stopOn(LocalDate.of(2026, 6, 15));
    unit = fair.freshUnit();
    street = UnitPath.of(unit.value().substring(0, unit.value().lastIndexOf('.')));
    fair.record(
        visitors(unit, "2026-03-01", "300"),
        pleased(unit, "2026-03-01", "270"),
        visitors(street.child("other"), "2026-03-02", "100"));
    fair.fold();
  }

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  @Test
  void opensAFigureDownToItsFacts() {
    Visitor.Page page = signedIn(Role.CADRE, street).get(link("sum(fair.visitors)", street));

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text()).contains("集市客流", "400 人次", "300 人次", "100 人次", "春季集市", "2026年3月1日");
    assertThat(page.html()).contains("href=\"/fairs/1\"");
  }

  @Test
  void listsOnlyWhatTheViewerMaySeeAndSumsJustThat() {
    Visitor.Page page = signedIn(Role.CADRE, unit).get(link("sum(fair.visitors)", street));

    assertThat(page.text()).contains("300 人次", "这里只列出您可以查看的记录").doesNotContain("400 人次", "100 人次");
  }

  @Test
  void anotherStreetsFactsAreNotFound() {
    Visitor.Page page =
        signedIn(Role.CADRE, UnitPath.of("fair.elsewhere")).get(link("sum(fair.visitors)", street));

    assertThat(page.status()).isEqualTo(404);
  }

  @Test
  void membersDoNotGetIn() {
    assertThat(signedIn(Role.MEMBER, unit).get(link("sum(fair.visitors)", unit)).status())
        .isEqualTo(403);
  }

  @Test
  void bothHalvesOfARatioCanBeOpened() {
    Visitor cadre = signedIn(Role.CADRE, unit);
    String link = link("ratio(fair.pleased, fair.visitors)", unit);

    assertThat(cadre.get(link).text()).contains("90%", "270 人次", "说满意的人次");
    assertThat(cadre.get(link + "&part=1").text()).contains("90%", "300 人次", "进场人次");
    assertThat(cadre.get(link + "&part=99").status()).isEqualTo(200);
  }

  @Test
  void theSumShownIsTheFigureFromTheRollups() {
    Fact fact = visitors(unit, "2026-04-01", "50");
    fair.record(fact);
    fair.inTransaction(() -> measures.correct(fact, new BigDecimal("45"), "点错了人数"));
    fair.fold();
    String figure =
        measures.value(Expression.parse("sum(fair.visitors)"), unit, YEAR).displayWithUnit();

    Visitor.Page page = signedIn(Role.CADRE, unit).get(link("sum(fair.visitors)", unit));

    assertThat(figure).isEqualTo("345 人次");
    assertThat(page.text()).contains(figure, "-5 人次", "更正：点错了人数");
  }

  @Test
  void saysThatFactsAreOnTheirWay() {
    fair.record(visitors(unit, "2026-05-01", "7"));

    Visitor.Page page = signedIn(Role.CADRE, unit).get(link("sum(fair.visitors)", unit));

    assertThat(page.text()).contains("300 人次", "另有 1 条刚刚发生的记录").doesNotContain("7 人次");
  }

  @Test
  void filtersByTagAndPagesThroughMany() {
    for (int i = 0; i < 120; i++) {
      fair.record(stalls(unit, "2026-02-01", "1", Map.of("kind", i % 2 == 0 ? "FOOD" : "CRAFT")));
    }
    fair.fold();
    Visitor cadre = signedIn(Role.CADRE, unit);
    String link = link("count(fair.stalls[kind=FOOD])", unit);

    assertThat(cadre.get(link).text())
        .contains("60 个", "类别：餐饮", "第 1–50 条，共 60 条")
        .doesNotContain("类别：手工");
    assertThat(cadre.get(link + "&part=0&page=2").text()).contains("第 51–60 条，共 60 条");
    assertThat(cadre.get(link + "&page=2147483647").status()).isEqualTo(200);
  }

  @Test
  void refusesWhatCannotBeUnderstood() {
    Visitor cadre = signedIn(Role.CADRE, unit);
    String here =
        "/workbench/measures/facts?unit=" + unit + "&from=2026-01-01&to=2026-12-31&expression=";

    assertThat(cadre.get(here + "sum(fair.tents)").status()).isEqualTo(422);
    assertThat(cadre.get(here + "sum(fair.tents)").text()).contains("没有登记过“fair.tents”");
    assertThat(cadre.get(here.replace("2026-12-31", "2025-12-31") + "sum(fair.visitors)").status())
        .isEqualTo(422);
    assertThat(cadre.get(here.replace("2026-12-31", "soon") + "sum(fair.visitors)").text())
        .contains(MeasureReason.PERIOD_NOT_UNDERSTOOD.text());
    assertThat(cadre.get(here.replace(unit.value(), "no-unit") + "sum(fair.visitors)").status())
        .isEqualTo(404);
  }

  @Test
  void theCatalogueSaysWhatIsCountedAndTriesExpressions() {
    Visitor cadre = signedIn(Role.CADRE, unit);

    assertThat(cadre.get("/workbench/measures").text())
        .contains("集市摊位", "fair.stalls", "集市当天到场的摊位", "餐饮");
    assertThat(cadre.get("/workbench/measures?expression=sum(fair.visitors").text())
        .contains("写到末尾还缺一点");
    assertThat(cadre.get("/workbench/measures?expression=sum(fair.visitors)").text())
        .contains("集市客流", "300 人次");
  }

  @Test
  void anOfficerComparesAndRepairs() {
    Visitor officer = signedIn(Role.DISTRICT_OFFICER, UnitPath.of("fair"));
    jdbc.sql("update measures.months set quantity = quantity + 1 where unit = cast(:unit as ltree)")
        .param("unit", unit.value())
        .update();

    Visitor.Page found =
        officer
            .get("/workbench/measures/reconciliation")
            .form("/workbench/measures/reconciliation")
            .submit();
    Visitor.Page repaired = found.form("/workbench/measures/rollups").submit();

    assertThat(found.text()).contains("与记录不符", "不符", unit.value());
    assertThat(repaired.text()).contains("全部相符");
    assertThat(repaired.offers("/workbench/measures/rollups")).isFalse();
  }

  @Test
  void aCadreReadsTheComparisonsButDoesNotRunThem() {
    Visitor cadre = signedIn(Role.CADRE, unit);

    assertThat(
            cadre
                .get("/workbench/measures/reconciliation")
                .offers("/workbench/measures/reconciliation"))
        .isFalse();
  }

  private String link(String expression, UnitPath at) {
    return measures.link(Expression.parse(expression), at, YEAR);
  }

  private Visitor signedIn(Role role, UnitPath at) {
    String phone = "1377%07d".formatted(PHONES.incrementAndGet());
    return visitors.signedIn(phone, "李强", new Grant(role, at, Line.UNION));
  }
}
