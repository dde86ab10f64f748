package org.qunxing.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunxing.TestClock;
import org.qunxing.Visitor;
import org.qunxing.access.CurrentActor;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Grant;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.Role;
import org.qunxing.kernel.UnitPath;
import org.qunxing.plans.PlanOverview.IndicatorOverview;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The door, and the database's own lock behind it. */
@PlansTest
class PlansTests {

  @Autowired PlansFixtures.Factory fixtures;
  @Autowired Plans plans;
  @Autowired TestClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired PlatformTransactionManager transactions;

  @BeforeEach
  void inMarch() {
    clock.stopOn(LocalDate.of(2026, 3, 16));
  }

  @AfterEach
  void today() {
    clock.reset();
  }

  @Test
  void givesThePlanOfAUnitAndYearWithFiguresLightsAndLinks() {
    PlansFixtures district = fixtures.district();
    district.concerts(3, LocalDate.of(2026, 2, 1));
    district.concerts(7, LocalDate.of(2025, 8, 1));
    district.audience(100, 95, LocalDate.of(2026, 2, 1));
    String number = district.confirmedPlan(district.zhaoMin());

    PlanOverview plan =
        asLeader(
            district,
            actor -> plans.confirmed(actor, district.units().xinghe().path(), 2026).orElseThrow());

    assertThat(plan.number()).isEqualTo(number);
    IndicatorOverview concerts = indicator(plan, "音乐会");
    assertThat(concerts.figure()).isEqualByComparingTo("3");
    assertThat(concerts.lastYear()).isEqualByComparingTo("7");
    assertThat(concerts.light()).isEqualTo(Light.GREEN);
    assertThat(concerts.factsLink()).startsWith("/workbench/measures/facts?");
    assertThat(indicator(plan, "观众满意率").met()).isTrue();
    assertThat(plan.unmet()).contains(concerts).doesNotContain(indicator(plan, "观众满意率"));
    assertThat(plan.tasks()).allMatch(task -> task.owner() != null);
  }

  @Test
  void handsOverTheLatestExplanationOfAnUnmetTarget() {
    PlansFixtures district = fixtures.district();
    String number = district.confirmedPlan(district.zhaoMin());
    Visitor chen = district.chenJing();
    String task =
        chen.get("/workbench/tasks").document().select("tbody th a:contains(音乐会)").attr("href");
    for (String words : List.of("还早", "场馆停用")) {
      chen.get(task).form(task + "/explanation").fill("words", words).submit();
      clock.pass(Duration.ofMinutes(1));
    }

    PlanOverview plan = asLeader(district, actor -> plans.find(actor, number).orElseThrow());

    assertThat(indicator(plan, "音乐会").explanation())
        .isNotNull()
        .extracting(PlanOverview.Explanation::text)
        .isEqualTo("场馆停用");
  }

  @Test
  void findsNothingForAnotherDistrictOrYear() {
    PlansFixtures district = fixtures.district();
    String number = district.confirmedPlan(district.zhaoMin());
    PlansFixtures other = fixtures.district();

    assertThat(asLeader(other, actor -> plans.find(actor, number).isPresent()).booleanValue())
        .isFalse();
    List<Plans.PlanKey> ofOthers = asLeader(other, plans::visibleTo);
    List<Plans.PlanKey> own = asLeader(district, plans::visibleTo);
    assertThat(ofOthers).isEmpty();
    assertThat(
            asLeader(
                    district,
                    actor -> plans.confirmed(actor, district.district(), 2027).isPresent())
                .booleanValue())
        .isFalse();
    assertThat(own).extracting(Plans.PlanKey::number).contains(number);
  }

  @Test
  void theDatabaseHidesPlansFromStrangersByItself() {
    PlansFixtures district = fixtures.district();
    String number = district.confirmedPlan(district.zhaoMin());
    String draft = PlansFixtures.number(district.upload(district.zhaoMin(), PlansFixtures.TEXT));

    assertThat(rows(leader(fixtures.district().district()), number)).isZero();
    assertThat(rows(leader(district.district()), number)).isEqualTo(1);
    assertThat(rows(cadre(district.units().xinghe().path()), number)).isEqualTo(1);
    assertThat(rows(cadre(district.units().xinghe().path()), draft)).isZero();
    assertThat(rows(null, number)).isZero();
  }

  @Test
  void theDatabaseLetsNobodyBelowRewriteThePlan() {
    PlansFixtures district = fixtures.district();
    String number = district.confirmedPlan(district.zhaoMin());

    assertThat(retarget(cadre(district.units().xinghe().path()), number)).isZero();
    assertThat(retarget(leader(district.district()), number)).isPositive();
  }

  @Test
  void theDatabaseKeepsTimelinesAsTheyAre() {
    PlansFixtures district = fixtures.district();
    district.confirmedPlan(district.zhaoMin());
    Visitor chen = district.chenJing();
    String task = chen.get("/workbench/tasks").document().select("tbody th a").attr("href");
    chen.get(task).form(task + "/explanation").fill("words", "还早").submit();

    assertThat(
            as(Actor.SYSTEM, () -> jdbc.sql("update plans.task_entries set words = 'x'").update()))
        .isZero();
    assertThat(as(Actor.SYSTEM, () -> jdbc.sql("delete from plans.task_entries").update()))
        .isZero();
    assertThat(chen.get(task).text()).contains("还早");
  }

  private int rows(@Nullable Actor actor, String number) {
    return as(
        actor,
        () ->
            jdbc.sql(
                    """
                    select count(*) from plans.plans p
                    where number = :number and exists (select 1 from plans.indicators i where i.plan_id = p.id)
                    """)
                .param("number", number)
                .query(Integer.class)
                .single());
  }

  private int retarget(Actor actor, String number) {
    return as(
        actor,
        () ->
            jdbc.sql(
                    """
                    update plans.indicators set value = value + 1
                    where plan_id = (select id from plans.plans where number = :number)
                    """)
                .param("number", number)
                .update());
  }

  private <T> T as(@Nullable Actor actor, Supplier<T> work) {
    TransactionTemplate transaction = new TransactionTemplate(transactions);
    Supplier<T> inTransaction = () -> Objects.requireNonNull(transaction.execute(_ -> work.get()));
    return actor == null ? inTransaction.get() : CurrentActor.as(actor, inTransaction::get);
  }

  private <T> T asLeader(PlansFixtures district, Function<Actor, T> question) {
    Actor zhou = leader(district.district());
    return CurrentActor.as(zhou, () -> question.apply(zhou));
  }

  private static Actor leader(UnitPath unit) {
    return new Actor(
        UUID.randomUUID(), null, "周明", List.of(new Grant(Role.LEADER, unit, Line.UNION)));
  }

  private static Actor cadre(UnitPath unit) {
    return new Actor(
        UUID.randomUUID(), null, "李强", List.of(new Grant(Role.CADRE, unit, Line.UNION)));
  }

  private static IndicatorOverview indicator(PlanOverview plan, String subject) {
    return plan.indicators()
        .filter(one -> one.subject().contains(subject))
        .findFirst()
        .orElseThrow();
  }
}
