package org.qunxing.plans.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunxing.Visitor;
import org.qunxing.plans.PlansFixtures;
import org.qunxing.plans.PlansTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Lists, initiatives and targets of a draft take the order that the officer wants. */
@PlansTest
class ArrangeDraftTests {

  @Autowired PlansFixtures.Factory fixtures;

  private PlansFixtures district;
  private Visitor zhao;
  private String plan = "";

  @BeforeEach
  void aDraft() {
    district = fixtures.district();
    zhao = district.zhaoMin();
    plan = "/workbench/plans/" + PlansFixtures.number(district.upload(zhao, PlansFixtures.TEXT));
  }

  @Test
  void movesListsUpAndDownAndStopsAtTheEnds() {
    assertThat(lists()).containsExactly("惠民清单", "强企清单", "青年清单", "其他部分");

    step(listed("青年清单"), "UP");
    assertThat(lists()).containsExactly("惠民清单", "青年清单", "强企清单", "其他部分");
    step(listed("青年清单"), "DOWN");
    assertThat(lists()).containsExactly("惠民清单", "强企清单", "青年清单", "其他部分");

    step(listed("惠民清单"), "UP");
    step(listed("其他部分"), "DOWN");
    assertThat(lists()).containsExactly("惠民清单", "强企清单", "青年清单", "其他部分");
    assertThat(draft().document().select("form[action='" + listed("惠民清单") + "'] [value=UP]"))
        .allMatch(button -> button.hasAttr("disabled"));
  }

  @Test
  void movesAnInitiativeAmongItsNeighbours() {
    step(initiative("办好职工食堂"), "UP");

    assertThat(initiatives("惠民清单")).containsExactly("办好职工食堂", "举办“星光音乐会”");
  }

  @Test
  void putsAnInitiativeLastInAnotherListWithItsTargets() {
    String concert = initiative("举办“星光音乐会”");
    Visitor.Form form = draft().form(concert, "into").fill("into", no(listed("强企清单")));

    Visitor.Page done = form.submit();

    assertThat(done.status()).isEqualTo(200);
    assertThat(initiatives("惠民清单")).containsExactly("办好职工食堂");
    assertThat(initiatives("强企清单")).containsExactly("关心观众感受", "开展技能比武", "举办“星光音乐会”");
    assertThat(targets("举办“星光音乐会”")).hasSize(2);
  }

  @Test
  void movesATargetAmongTheOthersAndUnderAnotherInitiative() {
    assertThat(targets("举办“星光音乐会”")).hasSize(2);
    List<String> before = targets("举办“星光音乐会”");

    step(target(before.getFirst()), "DOWN");
    assertThat(targets("举办“星光音乐会”")).containsExactly(before.get(1), before.get(0));

    draft().form(target(before.getFirst()), "into").fill("into", no(initiative("开展技能比武"))).submit();
    assertThat(targets("举办“星光音乐会”")).containsExactly(before.get(1));
    assertThat(targets("开展技能比武")).hasSize(2).startsWith(before.getFirst());
    assertThat(draft().document().select("article.plan-accepted")).isEmpty();
  }

  @Test
  void keepsTheOrderOfTheTextForWhatNobodyMoved() {
    String food = initiative("办好职工食堂");
    select("吸引观众3000人次以上", no(food), "人次");
    select("全年举办音乐会不少于12场", no(food), "场");

    assertThat(targets("办好职工食堂").getLast()).contains("观众");
  }

  @Test
  void aMoveDoesNotPassOverSomebodyElsesCorrection() {
    String food = initiative("办好职工食堂");
    Visitor.Form late = draft().form(food, "step").fill("step", "UP");
    draft().form(food.replace("/place", ""), "title").fill("title", "办好职工大食堂").submit();

    Visitor.Page conflict = late.submit();

    assertThat(conflict.status()).isEqualTo(409);
    assertThat(initiatives("惠民清单")).containsExactly("举办“星光音乐会”", "办好职工大食堂");
  }

  @Test
  void aMoveMakesAnOlderCorrectionStaleButNotThatOfANeighbour() {
    String food = initiative("办好职工食堂").replace("/place", "");
    Visitor.Form moved = draft().form(food.replace("/place", ""), "title").fill("title", "食堂");
    Visitor.Form neighbour =
        draft().form(initiative("举办“星光音乐会”").replace("/place", ""), "title").fill("title", "音乐会");

    step(initiative("办好职工食堂"), "UP");

    assertThat(neighbour.submit().status()).isEqualTo(200);
    assertThat(moved.submit().status()).isEqualTo(409);
    assertThat(initiatives("惠民清单")).containsExactly("办好职工食堂", "音乐会");
  }

  @Test
  void keepsTheOrderAfterConfirmationAndMovesNothingThen() {
    step(listed("青年清单"), "UP");
    String number = district.confirmedPlan(zhao);
    String confirmed = "/workbench/plans/" + number;

    Visitor.Page refused =
        zhao.post(confirmed + "/lists/1/place", draftFields(confirmed + "/amendments"));

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text()).contains("规划已确认");
  }

  @Test
  void findsNoPlaceThatIsNotThere() {
    Visitor.Page page = draft().form(initiative("办好职工食堂"), "into").fill("into", "999").submit();

    assertThat(page.status()).isEqualTo(404);
  }

  private Visitor.Page draft() {
    return zhao.get(plan + "/draft");
  }

  private Map<String, String> draftFields(String page) {
    String token = zhao.get(page).document().select("input[name=_csrf]").attr("value");
    return Map.of("_csrf", token, "version", "0", "step", "UP");
  }

  private void step(String action, String step) {
    assertThat(draft().form(action, "step").fill("step", step).submit().status()).isEqualTo(200);
  }

  private void select(String quote, String initiative, String unit) {
    draft()
        .form(plan + "/indicators")
        .fill("quote", quote)
        .fill("initiative", initiative)
        .fill("unit", unit)
        .submit();
  }

  private List<String> lists() {
    return draft().document().select(".plan-list > summary h2").eachText();
  }

  private List<String> initiatives(String list) {
    return draft()
        .document()
        .select(".plan-list:has(> summary h2:containsOwn(" + list + ")) .plan-initiative h3")
        .eachText()
        .stream()
        .map(title -> title.replaceFirst("^\\S+ ", ""))
        .toList();
  }

  private List<String> targets(String initiative) {
    return draft()
        .document()
        .select(".plan-initiative:has(h3:contains(" + initiative + ")) article h4")
        .eachText();
  }

  private String listed(String name) {
    return place(".plan-list:has(> summary h2:containsOwn(" + name + "))", "/lists/");
  }

  private String initiative(String title) {
    return place(".plan-initiative:has(h3:contains(" + title + "))", "/initiatives/");
  }

  private String target(String words) {
    return place("article.plan-target:has(h4:contains(" + words + "))", "/indicators/");
  }

  private String place(String card, String kind) {
    return draft()
        .document()
        .select(card + " form[action*=" + kind + "][action$=/place]")
        .attr("action");
  }

  private static String no(String action) {
    return action.replaceAll(".*/(\\d+)/place", "$1");
  }
}
