package org.qunxing.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunxing.TestClock;
import org.qunxing.Visitor;
import org.qunxing.plans.PlansFixtures;
import org.qunxing.plans.PlansTest;
import org.springframework.beans.factory.annotation.Autowired;

/** From the overview to the record, by a leader without JavaScript. */
@PlansTest
class CockpitTests {

  @Autowired private PlansFixtures.Factory fixtures;
  @Autowired private TestClock clock;

  @BeforeEach
  void inTheAutumn() {
    clock.stopOn(LocalDate.of(2026, 9, 16));
  }

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  @Test
  void saysThatThereIsNoPlanYet() {
    PlansFixtures district = fixtures.district();

    assertThat(district.zhouMing().get("/cockpit").text()).contains("还没有确认的年度计划");
    assertThat(district.zhouMing().get("/cockpit").html()).doesNotContain("去编制计划");
    assertThat(district.zhaoMin().get("/cockpit").text()).contains("去编制计划");
    assertThat(district.zhouMing().get("/cockpit/screen").text()).contains("还没有确认的年度计划");
    assertThat(district.zhouMing().get("/cockpit/lists/1").status()).isEqualTo(404);
  }

  @Test
  void opensFromTheListsDownToTheFacts() {
    PlansFixtures district = fixtures.district();
    district.confirmedPlan(district.zhaoMin());
    district.concerts(9, LocalDate.of(2026, 2, 1));
    district.audience(2000, 1500, LocalDate.of(2026, 2, 1));
    Visitor leader = district.zhouMing();

    Visitor.Page overview = leader.get("/cockpit");
    assertThat(overview.text()).contains("海晏区群团组织2026年工作方案", "惠民清单", "强企清单", "青年清单", "需要关注");
    Visitor.Page list = leader.get(link(overview, "a.card[href^=/cockpit/lists]"));
    assertThat(list.text()).contains("惠民清单", "星光音乐会", "目前 9 场");
    Visitor.Page indicator = leader.get(link(list, "a[href^=/cockpit/indicators]"));
    assertThat(indicator.text()).contains("9 场", "计划原文", "全年举办音乐会不少于12场");
    Visitor.Page facts = leader.get(link(indicator, "a[href^=/workbench/measures/facts]"));

    assertThat(facts.status()).isEqualTo(200);
    assertThat(facts.text()).contains("9 场", "共 9 条", "2026年2月1日");
    assertThat(facts.html()).contains("href=\"/workbench/concerts/1\"");
  }

  /** The indicator and the task to reach it are late together: one line, not two. */
  @Test
  void namesWhatIsLateOnce() {
    PlansFixtures district = fixtures.district();
    district.confirmedPlan(district.zhaoMin());
    district.concerts(1, LocalDate.of(2026, 2, 1));

    var late =
        district
            .zhouMing()
            .get("/cockpit")
            .document()
            .select("section:has(h2:containsOwn(需要关注)) .list > *")
            .eachText();

    assertThat(late).filteredOn(line -> line.contains("音乐会") && line.contains("12")).hasSize(1);
  }

  @Test
  void drawsTheWayToTheTargetWithATableBesideIt() {
    PlansFixtures district = fixtures.district();
    district.confirmedPlan(district.zhaoMin());
    district.concerts(4, LocalDate.of(2026, 2, 1));
    district.concerts(5, LocalDate.of(2026, 8, 1));
    Visitor leader = district.zhouMing();
    Visitor.Page list = leader.get(link(leader.get("/cockpit"), "a.card[href^=/cockpit/lists]"));

    Visitor.Page indicator = leader.get(link(list, "a[href^=/cockpit/indicators]"));

    assertThat(indicator.html()).contains("\"target\":12");
    assertThat(indicator.document().select("figure.chart caption").eachText())
        .contains("累计（场）", "各月（场）");
    assertThat(indicator.document().select("figure.chart").getFirst().select("td").eachText())
        .containsExactly("0", "4", "4", "4", "4", "4", "4", "9", "9", "—", "—", "—");
  }

  @Test
  void theWallRefreshesItself() {
    PlansFixtures district = fixtures.district();
    district.confirmedPlan(district.zhaoMin());

    Visitor.Page wall = district.zhouMing().get("/cockpit/screen");

    assertThat(wall.response().headers().firstValue("Refresh")).contains("60");
    assertThat(wall.text()).contains("惠民清单", "每分钟自动更新", "需要关注");
  }

  @Test
  void aStreetOfficerSeesThePlanAboveAndOnlyTheFactsOfTheStreet() {
    PlansFixtures district = fixtures.district();
    district.confirmedPlan(district.zhaoMin());
    district.concerts(9, LocalDate.of(2026, 2, 1));
    Visitor officer = district.chenJing();

    Visitor.Page list = officer.get(link(officer.get("/cockpit"), "a.card[href^=/cockpit/lists]"));
    Visitor.Page indicator = officer.get(link(list, "a[href^=/cockpit/indicators]"));
    Visitor.Page facts = officer.get(link(indicator, "a[href^=/workbench/measures/facts]"));

    assertThat(list.text()).contains("目前 9 场");
    assertThat(facts.text()).contains("只列出您可以查看的记录");
  }

  @Test
  void membersAndCadresDoNotGetIn() {
    PlansFixtures district = fixtures.district();

    for (String path :
        new String[] {"/cockpit", "/cockpit/screen", "/cockpit/lists/1", "/cockpit/indicators/1"}) {
      assertThat(district.wangFang().get(path).status()).as(path).isEqualTo(403);
      assertThat(district.liQiang().get(path).status()).as(path).isEqualTo(403);
    }
  }

  private static String link(Visitor.Page page, String selector) {
    String href = page.document().select(selector).attr("href");
    assertThat(href).as(selector + " on " + page.path()).isNotEmpty();
    return href;
  }
}
