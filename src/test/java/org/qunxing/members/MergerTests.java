package org.qunxing.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunxing.IntegrationTest;
import org.qunxing.Visitor;
import org.qunxing.Visitors;
import org.qunxing.access.CurrentActor;
import org.qunxing.founding.ApplyForUnion;
import org.qunxing.founding.FoundingFixtures;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Grant;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Refusal;
import org.qunxing.kernel.Role;
import org.qunxing.organisations.EmployerRegister;
import org.qunxing.organisations.NewUnit;
import org.qunxing.organisations.OrganisationsFixtures;
import org.qunxing.organisations.OrganisationsReason;
import org.qunxing.organisations.Organising;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.UnitKind;
import org.qunxing.organisations.Units;
import org.qunxing.organisations.merging.MergeUnits;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** 星河科技工会 goes up in 西岭纺织工会, with people, employers and cadres. */
@IntegrationTest
class MergerTests {

  private static final AtomicInteger PHONES = new AtomicInteger(8_000);

  @Autowired Organising organising;
  @Autowired MergeUnits merge;
  @Autowired Joining joining;
  @Autowired Members members;
  @Autowired EmployerRegister employers;
  @Autowired ApplyForUnion apply;
  @Autowired Units units;
  @Autowired Visitors visitors;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  private OrganisationsFixtures tree;

  @BeforeEach
  void plant() {
    tree = OrganisationsFixtures.in(organising);
    join("王芳");
    join("罗宁");
  }

  @Test
  void membersGoAlongWithoutAGapAndWithoutFacts() {
    List<String> before = facts();

    merge();

    assertThat(count(tree.xinghe())).isZero();
    assertThat(count(tree.xilingTextiles())).isEqualTo(2);
    assertThat(facts()).as("nobody joined or left").isEqualTo(before);
    assertThat(gaps()).isZero();
    assertThat(units.isClosed(tree.xinghe().id())).isTrue();
  }

  @Test
  void unitsBelowEmployersAndGrantsGoAlong() {
    Unit group =
        as(
            () ->
                organising.found(
                    Actor.SYSTEM,
                    tree.xinghe().path(),
                    NewUnit.of(null, "研发小组", UnitKind.GROUP, Line.UNION)));
    EmployerRegister.Facts employer =
        new EmployerRegister.Facts(FoundingFixtures.code(), null, "星河科技", 80, "软件", false);
    as(
        () -> {
          employers.organise(Actor.SYSTEM, employer, tree.xinghe());
          return true;
        });
    String phone = phone();
    Grant here = new Grant(Role.CADRE, tree.xinghe().path(), Line.UNION);
    Grant there = new Grant(Role.CADRE, tree.xilingTextiles().path(), Line.UNION);
    Visitor both = visitors.signedIn(phone, "李强", here, there);

    merge();

    assertThat(tree.xilingTextiles().path().contains(units.find(group.id()).orElseThrow().path()))
        .isTrue();
    assertThat(entry(employer).unionId()).isEqualTo(tree.xilingTextiles().id());
    assertThat(entry(employer).path()).isEqualTo(tree.xilingTextiles().path());
    assertThat(both.get("/workbench/organisations/" + tree.xilingTextiles().code()).status())
        .isEqualTo(200);
  }

  @Test
  void bothHistoriesSayIt() {
    merge();

    Visitor zhaoMin = officer();
    assertThat(zhaoMin.get(href(tree.xilingTextiles())).text())
        .contains("接收“" + tree.xinghe().name() + "”");
    assertThat(zhaoMin.get(href(tree.xinghe())).text())
        .contains("并入“" + tree.xilingTextiles().name() + "”", "已于");
  }

  @Test
  void thePageShowsWhatWillHappenBeforeItDoes() {
    Visitor zhaoMin = officer();
    String at = href(tree.xinghe()) + "/merger";
    Visitor.Page unknown = zhaoMin.get(at + "/preview?into=nowhere");
    assertThat(unknown.status()).isEqualTo(422);
    assertThat(unknown.text()).contains("没有找到");

    Visitor.Page preview = zhaoMin.get(at + "/preview?into=" + tree.xilingTextiles().code());
    assertThat(preview.text()).contains("2 份会籍");
    assertThat(count(tree.xinghe())).as("only looked at").isEqualTo(2);

    Visitor.Page done = preview.form(at).submit();
    assertThat(done.text()).contains("已并入");
  }

  @Test
  void refusesAUnitWithOpenCasesAndChangesNothing() {
    Unit couriers = tree.couriers();
    as(() -> apply.apply(Actor.SYSTEM, couriers, FoundingFixtures.application()));

    refused(
        OrganisationsReason.STILL_IN_USE, () -> as(() -> merge(couriers, tree.xilingTextiles())));
    assertThat(units.isClosed(couriers.id())).isFalse();
  }

  @Test
  void refusesToMergeAUnitIntoItselfOrWhatIsBelowIt() {
    refused(
        OrganisationsReason.MERGE_INTO_ITSELF,
        () -> as(() -> merge(tree.donggang(), tree.xinghe())));
    refused(
        OrganisationsReason.MERGE_INTO_ITSELF, () -> as(() -> merge(tree.xinghe(), tree.xinghe())));
  }

  @Test
  void refusesAUnitThatDoesNotServeAllItsLines() {
    Unit youth =
        as(
            () ->
                organising.found(
                    Actor.SYSTEM,
                    tree.district().path(),
                    NewUnit.of(null, "星河团支部", UnitKind.BASIC, Line.YOUTH)));

    refused(OrganisationsReason.MERGE_ACROSS_LINES, () -> as(() -> merge(tree.xinghe(), youth)));
  }

  @Test
  void othersCannotMergeWhatIsNotTheirs() {
    Actor stranger =
        new Actor(
            java.util.UUID.randomUUID(),
            null,
            "吴迪",
            List.of(new Grant(Role.STREET_OFFICER, tree.xiling().path(), Line.UNION)));

    assertThatThrownBy(
            () ->
                CurrentActor.as(
                    stranger,
                    () -> {
                      merge.merge(stranger, tree.xinghe().code(), tree.xilingTextiles().code());
                      return true;
                    }))
        .isInstanceOf(NotFound.class);
  }

  private void merge() {
    as(() -> merge(tree.xinghe(), tree.xilingTextiles()));
  }

  private boolean merge(Unit from, Unit into) {
    merge.merge(Actor.SYSTEM, from.code(), into.code());
    return true;
  }

  private void join(String name) {
    as(
        () ->
            joining.join(
                Actor.SYSTEM,
                NewMember.of(name, null, phone()),
                tree.xinghe(),
                Line.UNION,
                LocalDate.of(2026, 1, 5)));
  }

  private int count(Unit unit) {
    return as(() -> members.count(unit.path()));
  }

  private List<String> facts() {
    return as(
        () ->
            transaction.execute(
                _ ->
                    jdbc.sql(
                            """
                            select measure || ' ' || unit_path::text from measures.facts
                            where unit_path <@ cast(:district as ltree) order by 1
                            """)
                        .param("district", tree.district().path().value())
                        .query(String.class)
                        .list()));
  }

  /** Memberships that ended on a day on which the person's next one did not begin. */
  private int gaps() {
    return as(
        () ->
            transaction.execute(
                _ ->
                    jdbc.sql(
                            """
                            select count(*) from members.memberships m
                            where m.unit_id = :unit and not exists (
                              select 1 from members.memberships n
                              where n.person_id = m.person_id and n.joined_on = m.left_on)
                            """)
                        .param("unit", tree.xinghe().id())
                        .query(Integer.class)
                        .single()));
  }

  private EmployerRegister.Entry entry(EmployerRegister.Facts facts) {
    return as(() -> transaction.execute(_ -> employers.find(facts.creditCode()).orElseThrow()));
  }

  private Visitor officer() {
    return visitors.signedIn(
        phone(), "赵敏", new Grant(Role.DISTRICT_OFFICER, tree.district().path(), Line.UNION));
  }

  private static String href(Unit unit) {
    return "/workbench/organisations/" + unit.code();
  }

  private static void refused(OrganisationsReason reason, ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
  }

  private static <T> T as(Supplier<T> work) {
    return CurrentActor.as(Actor.SYSTEM, work::get);
  }

  private static String phone() {
    return "193%08d".formatted(PHONES.incrementAndGet());
  }
}
