package org.qunxing.cadres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qunxing.cadres.CadreFixtures.BEGAN;
import static org.qunxing.cadres.CadreFixtures.as;
import static org.qunxing.cadres.CadreFixtures.run;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunxing.IntegrationTest;
import org.qunxing.TestClock;
import org.qunxing.Visitors;
import org.qunxing.cadres.CadreFixtures.Serving;
import org.qunxing.cadres.firstpost.FirstPost;
import org.qunxing.cadres.firstpost.FirstPosts;
import org.qunxing.cadres.firstpost.RemindOfFirstPosts;
import org.qunxing.cadres.people.HeldPosts;
import org.qunxing.cadres.people.KeepCadres;
import org.qunxing.cadres.people.Spells;
import org.qunxing.cadres.rules.DatedRule;
import org.qunxing.cadres.rules.Rule;
import org.qunxing.cadres.rules.Rules;
import org.qunxing.cadres.training.NewCourse;
import org.qunxing.cadres.training.RecordCourse;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Grant;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.NationalId.Sex;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Refusal;
import org.qunxing.kernel.Role;
import org.qunxing.members.Joining;
import org.qunxing.members.MemberSummary;
import org.qunxing.members.Members;
import org.qunxing.members.MembersFixtures;
import org.qunxing.organisations.OrganisationsFixtures;
import org.qunxing.organisations.Organising;
import org.qunxing.organisations.merging.MergeUnits;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Entry, posts, training, exit, and what a first post asks. */
@IntegrationTest
class ServingTests {

  private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);

  @Autowired Organising organising;
  @Autowired MergeUnits merge;
  @Autowired Joining joining;
  @Autowired Members members;
  @Autowired KeepCadres keep;
  @Autowired Spells spells;
  @Autowired HeldPosts posts;
  @Autowired RecordCourse courses;
  @Autowired FirstPosts firstPosts;
  @Autowired RemindOfFirstPosts reminders;
  @Autowired Rules rules;
  @Autowired Visitors visitors;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired TestClock clock;

  private OrganisationsFixtures tree;
  private CadreFixtures cadres;
  private Actor liQiang;

  @BeforeEach
  void plant() {
    clock.stopOn(TODAY);
    tree = OrganisationsFixtures.in(organising);
    cadres = new CadreFixtures(joining, members, keep);
    liQiang = CadreFixtures.officer("李强", Role.CADRE, tree.xinghe().path());
  }

  @AfterEach
  void reset() {
    clock.reset();
  }

  @Test
  void aMemberIsEnteredByHerNumberAloneAndTheRegisterKnowsTheRest() {
    MemberSummary wangFang = cadres.member("王芳", tree.xinghe());

    Cadre cadre = as(liQiang, () -> keep.enter(liQiang, code(), CadreFixtures.entry(wangFang)));

    assertThat(cadre.name()).isEqualTo("王芳");
    assertThat(cadre.sex()).isEqualTo(Sex.FEMALE);
    assertThat(cadre.recipient()).isEqualTo(wangFang.id());
    assertThat(facts("cadres.entered")).isOne();
  }

  @Test
  void whoWorksHereWithoutBeingAMemberIsFoundByThePhoneOfTheAccount() {
    String phone = MembersFixtures.nextPhone();
    Grant here = new Grant(Role.CADRE, tree.xinghe().path(), Line.UNION);
    UUID account = visitors.account(phone, "罗宁", here);

    refused(
        CadresReason.SEX_UNKNOWN,
        () -> as(liQiang, () -> keep.enter(liQiang, code(), entry(phone, null))));
    Cadre cadre = as(liQiang, () -> keep.enter(liQiang, code(), entry(phone, Sex.FEMALE)));

    assertThat(cadre.recipient()).isEqualTo(account);
  }

  @Test
  void phonesOfPeopleElsewhereAreNobodyHere() {
    String phone = MembersFixtures.nextPhone();
    visitors.account(phone, "吴迪", new Grant(Role.CADRE, tree.xiling().path(), Line.UNION));

    refused(
        CadresReason.NOBODY_FOUND,
        () -> as(liQiang, () -> keep.enter(liQiang, code(), entry(phone, Sex.MALE))));
  }

  @Test
  void sheServesInSeveralCapacitiesAtOneUnitAndLeavesWithTheLast() {
    Serving wangFang = cadres.serving("王芳", tree.xinghe());
    cadres.chair(wangFang, tree.xinghe(), BEGAN);
    String number = wangFang.cadre().number();
    as(
        liQiang,
        () ->
            keep.enter(
                liQiang,
                code(),
                new NewCadre(memberNumber(wangFang), null, Line.UNION, CadreKind.MEDIATOR, BEGAN)));
    List<Spell> both = spellsOf(wangFang);
    assertThat(both).hasSize(2).allMatch(Spell::isRunning);

    run(liQiang, () -> keep.leave(liQiang, number, both.getFirst().id(), TODAY, "换岗"));
    assertThat(postsOf(wangFang)).allMatch(HeldPost::isHeld);
    run(liQiang, () -> keep.leave(liQiang, number, both.getLast().id(), TODAY, "退休"));

    assertThat(spellsOf(wangFang)).noneMatch(Spell::isRunning);
    assertThat(postsOf(wangFang))
        .singleElement()
        .satisfies(post -> assertThat(post.untilWhy()).isEqualTo("退休"));
    refused(
        CadresReason.NOT_SERVING,
        () -> run(liQiang, () -> keep.takePost(liQiang, number, code(), chair(TODAY))));
  }

  @Test
  void aPostThatEndsStaysInTheHistory() {
    Serving wangFang = cadres.serving("王芳", tree.xinghe());
    cadres.chair(wangFang, tree.xinghe(), BEGAN);
    UUID post = postsOf(wangFang).getFirst().id();
    String number = wangFang.cadre().number();

    run(liQiang, () -> keep.endPost(liQiang, number, post, TODAY, "届满"));

    assertThat(postsOf(wangFang).getFirst().untilOn()).isEqualTo(TODAY);
    refused(
        CadresReason.ENDED_ALREADY,
        () -> run(liQiang, () -> keep.endPost(liQiang, number, post, TODAY, "届满")));
  }

  @Test
  void refusesWhatCannotBe() {
    Serving wangFang = cadres.serving("王芳", tree.xinghe());
    cadres.chair(wangFang, tree.xinghe(), BEGAN);
    String number = wangFang.cadre().number();
    UUID post = postsOf(wangFang).getFirst().id();

    refused(
        CadresReason.ALREADY_SERVING,
        () -> as(liQiang, () -> keep.enter(liQiang, code(), again(wangFang))));
    refused(
        CadresReason.SERVING_ELSEWHERE,
        () ->
            as(
                Actor.SYSTEM,
                () -> keep.enter(Actor.SYSTEM, tree.couriers().code(), again(wangFang))));
    refused(
        CadresReason.POST_HELD,
        () -> run(liQiang, () -> keep.takePost(liQiang, number, code(), chair(BEGAN))));
    refused(
        CadresReason.IN_THE_FUTURE,
        () -> run(liQiang, () -> keep.takePost(liQiang, number, code(), chair(TODAY.plusDays(1)))));
    refused(
        CadresReason.BEFORE_IT_BEGAN,
        () -> run(liQiang, () -> keep.endPost(liQiang, number, post, BEGAN.minusDays(1), "错了")));
    refused(
        CadresReason.NOT_ON_THIS_LINE,
        () ->
            run(
                Actor.SYSTEM,
                () ->
                    keep.takePost(
                        Actor.SYSTEM,
                        number,
                        code(),
                        new NewPost("书记", PostHow.ELECTED, Line.YOUTH, BEGAN))));
  }

  @Test
  void refusesAUnitThatIsNoMore() {
    MemberSummary wangFang = cadres.member("王芳", tree.xinghe());
    run(Actor.SYSTEM, () -> organising.close(Actor.SYSTEM, tree.couriers().code()));

    refused(
        CadresReason.UNIT_CLOSED,
        () ->
            as(
                Actor.SYSTEM,
                () ->
                    keep.enter(
                        Actor.SYSTEM, tree.couriers().code(), CadreFixtures.entry(wangFang))));
  }

  @Test
  void othersDoNotFindHer() {
    Serving wangFang = cadres.serving("王芳", tree.xinghe());
    Actor stranger = CadreFixtures.officer("吴迪", Role.CADRE, tree.xilingTextiles().path());

    assertThatThrownBy(
            () ->
                run(
                    stranger,
                    () -> keep.takePost(stranger, wangFang.cadre().number(), code(), chair(BEGAN))))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void aCourseIsWrittenDownOnceForEverybodyAndCountsForEach() {
    Serving wangFang = cadres.serving("王芳", tree.xinghe());
    Serving luoNing = cadres.serving("罗宁", tree.xinghe());
    cadres.chair(wangFang, tree.xinghe(), BEGAN);
    cadres.chair(luoNing, tree.xinghe(), BEGAN);

    as(liQiang, () -> courses.record(liQiang, code(), course(List.of(wangFang, luoNing), luoNing)));

    assertThat(firstPost(wangFang).trainedOn()).isEqualTo(TODAY.minusDays(3));
    assertThat(firstPost(luoNing).trainedOn()).as("did not pass").isNull();
    assertThat(facts("cadres.trained")).isEqualTo(2);
    assertThat(facts("cadres.courses")).isOne();
    refused(
        CadresReason.NOBODY_CHOSEN,
        () -> as(liQiang, () -> courses.record(liQiang, code(), course(List.of(), luoNing))));
  }

  @Test
  void aFirstPostIsDueByTheRuleThatHeldWhenItBegan() {
    Serving wangFang = cadres.serving("王芳", tree.xinghe());
    cadres.chair(wangFang, tree.xinghe(), BEGAN);
    assertThat(firstPost(wangFang).dueOn()).isEqualTo(BEGAN.plusMonths(12));

    run(
        Actor.SYSTEM,
        () ->
            rules.set(
                Actor.SYSTEM,
                new DatedRule(Rule.FIRST_POST_MONTHS, TODAY.plusDays(1), 6, "海工办〔2026〕8 号")));
    clock.stopOn(TODAY.plusDays(10));
    Serving later = cadres.serving("罗宁", tree.xinghe());
    cadres.chair(later, tree.xinghe(), TODAY.plusDays(1));

    assertThat(firstPost(wangFang).dueOn()).as("the old rule").isEqualTo(BEGAN.plusMonths(12));
    assertThat(firstPost(later).dueOn()).isEqualTo(TODAY.plusDays(1).plusMonths(6));
    refused(
        CadresReason.RULE_IN_THE_PAST,
        () ->
            run(
                Actor.SYSTEM,
                () -> rules.set(Actor.SYSTEM, new DatedRule(Rule.RETAKE_DAYS, TODAY, 3, "通知"))));
    DatedRule twice = new DatedRule(Rule.RETAKE_DAYS, LocalDate.of(2199, 1, 1), 3, "通知");
    run(Actor.SYSTEM, () -> rules.set(Actor.SYSTEM, twice));
    refused(CadresReason.RULE_THERE, () -> run(Actor.SYSTEM, () -> rules.set(Actor.SYSTEM, twice)));
    forgetRules();
  }

  @Test
  void whoOwesTrainingAndExamIsToldOnceAtEachStepAndHerOfficerWithHer() {
    Serving wangFang = cadres.serving("王芳", tree.xinghe());
    cadres.chair(wangFang, tree.xinghe(), BEGAN);
    String phone = MembersFixtures.nextPhone();
    UUID officer =
        visitors.account(phone, "李强", new Grant(Role.CADRE, tree.xinghe().path(), Line.UNION));

    remind();
    remind();
    assertThat(titles(wangFang.cadre().recipient())).containsExactly("初任必训、上任必考");
    assertThat(titles(officer)).isEmpty();
    clock.stopOn(BEGAN.plusMonths(12).minusDays(30));
    remind();
    clock.stopOn(BEGAN.plusMonths(12));
    remind();
    assertThat(titles(wangFang.cadre().recipient())).contains("初任训考还有一个月").hasSize(2);
    clock.stopOn(BEGAN.plusMonths(12).plusDays(1));
    remind();
    clock.stopOn(BEGAN.plusMonths(12).plusDays(40));
    remind();

    assertThat(titles(wangFang.cadre().recipient())).contains("初任训考已超期").hasSize(3);
    assertThat(titles(officer)).containsExactly("初任训考还有一个月：王芳", "初任训考已超期：王芳");
  }

  @Test
  void cadresGoAlongWhenTheirUnitGoesUpInAnother() {
    Serving wangFang = cadres.serving("王芳", tree.xinghe());
    cadres.chair(wangFang, tree.xinghe(), BEGAN);

    assertThat(
            as(
                Actor.SYSTEM,
                () -> merge.preview(Actor.SYSTEM, code(), tree.xilingTextiles().code())))
        .contains("1 名干部");
    run(Actor.SYSTEM, () -> merge.merge(Actor.SYSTEM, code(), tree.xilingTextiles().code()));

    assertThat(spellsOf(wangFang))
        .extracting(Spell::unit)
        .containsExactly(tree.xilingTextiles().id(), tree.xinghe().id());
    assertThat(postsOf(wangFang)).noneMatch(HeldPost::isHeld);
  }

  private String code() {
    return tree.xinghe().code();
  }

  private static NewCadre entry(String who, @Nullable Sex sex) {
    return new NewCadre(who, sex, Line.UNION, CadreKind.PROFESSIONAL, BEGAN);
  }

  private NewCadre again(Serving serving) {
    return new NewCadre(memberNumber(serving), null, Line.UNION, CadreKind.PART_TIME, BEGAN);
  }

  private String memberNumber(Serving serving) {
    return String.valueOf(
        as(Actor.SYSTEM, () -> members.find(serving.cadre().recipient()).orElseThrow().number()));
  }

  private static NewPost chair(LocalDate from) {
    return new NewPost("主席", PostHow.ELECTED, Line.UNION, from);
  }

  private static NewCourse course(List<Serving> came, Serving failed) {
    return new NewCourse(
        "初任培训",
        "星河科技工会",
        TODAY.minusDays(3),
        new BigDecimal("8"),
        true,
        Set.copyOf(came.stream().map(one -> one.cadre().number()).toList()),
        Set.of(failed.cadre().number()));
  }

  private List<Spell> spellsOf(Serving serving) {
    return looking(() -> spells.of(serving.cadre().id()));
  }

  private List<HeldPost> postsOf(Serving serving) {
    return looking(() -> posts.of(serving.cadre().id()));
  }

  private FirstPost firstPost(Serving serving) {
    return looking(() -> firstPosts.of(serving.cadre().id()).orElseThrow());
  }

  private void remind() {
    run(Actor.SYSTEM, reminders::remind);
  }

  private List<String> titles(UUID recipient) {
    return looking(
        () ->
            jdbc.sql(
                    """
                    select title from notices.messages
                    where recipient = :recipient and once_key like 'cadres.first-post%' order by sent_at
                    """)
                .param("recipient", recipient)
                .query(String.class)
                .list());
  }

  private int facts(String measure) {
    return looking(
        () ->
            jdbc.sql(
                    """
                    select count(*) from measures.facts
                    where measure = :measure and unit_path <@ cast(:unit as ltree)
                    """)
                .param("measure", measure)
                .param("unit", tree.district().path().value())
                .query(Integer.class)
                .single());
  }

  /** Other tests go by the rules as they are delivered. */
  private void forgetRules() {
    looking(() -> jdbc.sql("delete from cadres.rules where valid_from > '2000-01-01'").update());
  }

  private <T> T looking(Supplier<T> work) {
    return as(Actor.SYSTEM, () -> Objects.requireNonNull(transaction.execute(_ -> work.get())));
  }

  private static void refused(CadresReason reason, ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
  }
}
