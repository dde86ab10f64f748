package org.qunxing.founding;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunxing.IntegrationTest;
import org.qunxing.TestClock;
import org.qunxing.access.CurrentActor;
import org.qunxing.activities.ActivityFixtures;
import org.qunxing.founding.cases.Founding;
import org.qunxing.founding.cases.FoundingDesk;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.CreditCode;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Refusal;
import org.qunxing.kernel.Role;
import org.qunxing.organisations.EmployerRegister;
import org.qunxing.organisations.OrganisationsFixtures;
import org.qunxing.organisations.OrganisationsReason;
import org.qunxing.organisations.Organising;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.Units;
import org.qunxing.terms.CommitteeForm;
import org.qunxing.terms.Meeting;
import org.qunxing.terms.Post;
import org.qunxing.terms.Term;
import org.qunxing.terms.Terms;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class FoundingTests {

  private static final LocalDate DAY = LocalDate.of(2026, 6, 10);

  @Autowired Organising organising;
  @Autowired ApplyForUnion apply;
  @Autowired DecideFounding decide;
  @Autowired FoundingDesk desk;
  @Autowired EmployerRegister employers;
  @Autowired Terms terms;
  @Autowired Units units;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired TestClock clock;

  private OrganisationsFixtures tree;
  private Actor heHuan;
  private Actor chenJing;
  private Actor zhaoMin;

  @BeforeEach
  void plant() {
    clock.stopOn(DAY);
    tree = OrganisationsFixtures.in(organising);
    heHuan = FoundingFixtures.heHuan();
    chenJing = FoundingFixtures.chenJing(tree);
    zhaoMin = FoundingFixtures.zhaoMin(tree);
  }

  @AfterEach
  void reset() {
    clock.reset();
  }

  @Test
  void fromApplicationToCertificateTheUnionStandsInTheTree() {
    Application application = FoundingFixtures.application();
    String number = applied(application);
    approve(number);
    report(number);
    file(number);
    certify(number);

    Founding founding = seen(zhaoMin, number);
    Unit union = units.find(requireNonNull(founding.unitId())).orElseThrow();
    assertThat(founding.state()).isEqualTo(FoundingState.CERTIFIED);
    assertThat(union.name()).isEqualTo("青鲸船厂工会");
    assertThat(tree.donggang().path().contains(union.path())).isTrue();
    assertThat(employer(application.employer().creditCode()).unionId()).isEqualTo(union.id());
    assertThat(term(union).officers()).extracting(p -> p.post()).contains(Post.CHAIR);
    assertThat(term(union).endsOn()).isEqualTo(LocalDate.of(2029, 6, 9));
    assertThat(facts(union))
        .containsExactlyInAnyOrder(
            "founding.unions 1",
            "founding.employers 1",
            "founding.members 30",
            "founding.certificates 1");
  }

  @Test
  void allEmployersOfAJointFoundingAreCovered() {
    CreditCode partner = FoundingFixtures.code();
    Application joint =
        FoundingFixtures.application(
            FoundingFixtures.code(),
            null,
            CommitteeForm.JOINT,
            20,
            0,
            List.of(new Application.Partner(partner, "银鸥修船", 8)));
    String number = applied(joint);
    approve(number);
    as(heHuan, () -> apply.report(heHuan, number, small(20)));
    file(number);
    certify(number);

    Unit union = units.find(requireNonNull(seen(zhaoMin, number).unitId())).orElseThrow();
    assertThat(employer(partner).unionId()).isEqualTo(union.id());
    assertThat(facts(union)).contains("founding.employers 2");
  }

  private static ElectionResult small(int members) {
    return new ElectionResult(
        new Meeting(DAY, members, members, members),
        members,
        0,
        List.of(
            FoundingFixtures.person("何欢", Post.CHAIR, members),
            FoundingFixtures.person("田野", Post.AUDIT_HEAD, members)));
  }

  @Test
  void aReturnedApplicationComesBackPutRight() {
    Application application = FoundingFixtures.application();
    String number = applied(application);
    as(chenJing, () -> decide.sendBack(chenJing, number, "会员人数和名册不一致"));
    assertThat(seen(heHuan, number).note()).isEqualTo("会员人数和名册不一致");
    Application right =
        FoundingFixtures.application(
            application.employer().creditCode(), null, CommitteeForm.OWN, 33, 14, List.of());
    as(heHuan, () -> apply.resubmit(heHuan, number, right));

    Founding founding = seen(chenJing, number);
    assertThat(founding.state()).isEqualTo(FoundingState.APPLIED);
    assertThat(founding.note()).isNull();
    assertThat(founding.application().members()).isEqualTo(33);
  }

  @Test
  void aReturnedResultIsReportedAgain() {
    String number = applied(FoundingFixtures.application());
    approve(number);
    report(number);
    as(chenJing, () -> decide.sendResultBack(chenJing, number, "请附会议记录"));
    assertThat(seen(heHuan, number).state()).isEqualTo(FoundingState.RESULT_RETURNED);
    report(number);

    assertThat(seen(heHuan, number).state()).isEqualTo(FoundingState.REPORTED);
    assertThat(requireNonNull(seen(heHuan, number).result()).elected()).hasSize(3);
  }

  @Test
  void withdrawnTheEmployerMayApplyAgain() {
    Application application = FoundingFixtures.application();
    String number = applied(application);
    as(heHuan, () -> apply.withdraw(heHuan, number, "先补材料"));

    assertThat(applied(application)).isNotEqualTo(number);
  }

  @Test
  void eachSideIsToldWhenItIsItsTurn() {
    Actor liQiang = FoundingFixtures.heHuan();
    String number =
        as(liQiang, () -> apply.apply(liQiang, tree.donggang(), FoundingFixtures.application()));
    approve(number);

    assertThat(inbox(liQiang)).anyMatch(title -> title.contains("待选举"));
  }

  @Test
  void othersDoNotFindIt() {
    String number = applied(FoundingFixtures.application());
    Actor stranger = ActivityFixtures.staff("吴迪", Role.STREET_OFFICER, tree.xiling().path());
    Actor somebody = FoundingFixtures.heHuan();

    assertThatThrownBy(() -> seen(stranger, number)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> seen(somebody, number)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> as(stranger, () -> decide.approve(stranger, number, "")))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> as(heHuan, () -> decide.approve(heHuan, number, "")))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> as(somebody, () -> apply.withdraw(somebody, number, "")))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void theStreetCannotIssueCertificates() {
    String number = applied(FoundingFixtures.application());
    approve(number);
    report(number);
    file(number);

    assertThatThrownBy(
            () ->
                as(
                    chenJing,
                    () ->
                        decide.certify(chenJing, number, FoundingFixtures.certificate(DAY), false)))
        .isInstanceOf(NotFound.class);
  }

  /** Walks at random with real steps: the state in the database is always the model's. */
  @Test
  void randomWalksStayOnTheModel() {
    Random random = new Random(7);
    for (int walk = 0; walk < 8; walk++) {
      Application application = FoundingFixtures.application();
      String number = applied(application);
      FoundingState model = FoundingState.APPLIED;
      for (int i = 0; i < 12; i++) {
        FoundingStep step = FoundingStep.values()[1 + random.nextInt(8)];
        FoundingState expected = model.after(step).orElse(null);
        if (expected == null) {
          refused(FoundingReason.WRONG_STATE, () -> take(number, step, application));
        } else {
          take(number, step, application);
          model = expected;
        }
        assertThat(seen(zhaoMin, number).state()).isEqualTo(model);
      }
    }
  }

  private void take(String number, FoundingStep step, Application application) {
    switch (step) {
      case APPROVE -> approve(number);
      case RETURN -> as(chenJing, () -> decide.sendBack(chenJing, number, "改"));
      case RESUBMIT -> as(heHuan, () -> apply.resubmit(heHuan, number, application));
      case WITHDRAW -> as(heHuan, () -> apply.withdraw(heHuan, number, "不办了"));
      case REPORT -> report(number);
      case FILE -> file(number);
      case RETURN_RESULT -> as(chenJing, () -> decide.sendResultBack(chenJing, number, "改"));
      case CERTIFY -> certify(number);
      case APPLY -> throw new AssertionError("only once");
    }
  }

  @Test
  void refusesAnEmployerThatHasAUnion() {
    Application application = FoundingFixtures.application();
    as(Actor.SYSTEM, () -> employers.organise(Actor.SYSTEM, application.employer(), tree.xinghe()));

    refused(FoundingReason.ALREADY_ORGANISED, () -> applied(application));
  }

  @Test
  void refusesASecondApplicationWhileOneRuns() {
    Application application = FoundingFixtures.application();
    applied(application);

    refused(FoundingReason.APPLICATION_RUNNING, () -> applied(application));
  }

  @Test
  void refusesACodeThatDoesNotHoldUnlessADocumentProvesIt() {
    CreditCode wrong = FoundingFixtures.wrongCode();

    refused(
        FoundingReason.CODE_UNPROVEN,
        () ->
            applied(
                FoundingFixtures.application(wrong, null, CommitteeForm.OWN, 30, 0, List.of())));
    assertThat(
            applied(
                FoundingFixtures.application(wrong, "营业执照副本", CommitteeForm.OWN, 30, 0, List.of())))
        .startsWith("F-2026-");
  }

  @Test
  void refusesABasicUnionAsTheUpperOne() {
    refused(
        FoundingReason.NOT_AN_UPPER_UNION,
        () -> as(heHuan, () -> apply.apply(heHuan, tree.xinghe(), FoundingFixtures.application())));
  }

  @Test
  void refusesWhatTheLawRefuses() {
    refused(
        FoundingReason.RULE_BROKEN,
        () -> applied(FoundingFixtures.application(CommitteeForm.ORGANISER, 25, 0)));
    refused(
        FoundingReason.RULE_BROKEN,
        () -> applied(FoundingFixtures.application(CommitteeForm.JOINT, 10, 0)));
  }

  @Test
  void refusesThatStaffApproveWhatTheyHandedIn() {
    String number =
        as(chenJing, () -> apply.apply(chenJing, tree.donggang(), FoundingFixtures.application()));

    refused(FoundingReason.OWN_APPLICATION, () -> approve(number));
    as(zhaoMin, () -> decide.approve(zhaoMin, number, ""));
    assertThat(seen(chenJing, number).onBehalf()).isTrue();
  }

  @Test
  void refusesAnElectionBeforeTheApprovalOrInTheFuture() {
    String number = applied(FoundingFixtures.application());
    approve(number);

    refused(
        FoundingReason.MEETING_BEFORE_APPROVAL,
        () ->
            as(
                heHuan,
                () -> apply.report(heHuan, number, FoundingFixtures.result(DAY.minusDays(1)))));
    refused(
        FoundingReason.IN_THE_FUTURE,
        () ->
            as(
                heHuan,
                () -> apply.report(heHuan, number, FoundingFixtures.result(DAY.plusDays(1)))));
  }

  @Test
  void refusesACertificateBeforeTheFilingAndANumberTwice() {
    Certificate certificate = FoundingFixtures.certificate(DAY);
    String first = filed();
    as(zhaoMin, () -> decide.certify(zhaoMin, first, certificate, false));
    String second = filed();

    refused(
        FoundingReason.CERTIFICATE_TAKEN,
        () -> as(zhaoMin, () -> decide.certify(zhaoMin, second, certificate, false)));
    refused(
        FoundingReason.CERTIFICATE_BEFORE_FILING,
        () ->
            as(
                zhaoMin,
                () ->
                    decide.certify(
                        zhaoMin, second, FoundingFixtures.certificate(DAY.minusDays(1)), false)));
    assertThat(
            units.named("青鲸船厂工会").stream().filter(u -> tree.donggang().path().contains(u.path())))
        .as("a refused certificate opens no unit")
        .hasSize(1);
  }

  @Test
  void refusesToCloseAUnitWithApplicationsToDecide() {
    String number =
        as(heHuan, () -> apply.apply(heHuan, tree.couriers(), FoundingFixtures.application()));

    assertThatThrownBy(() -> as(zhaoMin, () -> organising.close(zhaoMin, tree.couriers().code())))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.reason()).isEqualTo(OrganisationsReason.STILL_IN_USE);
              assertThat(refusal.text()).contains("1 项建会申请");
            });
    as(heHuan, () -> apply.withdraw(heHuan, number, "不办了"));
    as(zhaoMin, () -> organising.close(zhaoMin, tree.couriers().code()));
  }

  private String filed() {
    String number = applied(FoundingFixtures.application());
    approve(number);
    report(number);
    file(number);
    return number;
  }

  private String applied(Application application) {
    return as(heHuan, () -> apply.apply(heHuan, tree.donggang(), application));
  }

  private void approve(String number) {
    as(chenJing, () -> decide.approve(chenJing, number, "东总工〔2026〕8号"));
  }

  private void report(String number) {
    as(heHuan, () -> apply.report(heHuan, number, FoundingFixtures.result(DAY)));
  }

  private void file(String number) {
    as(chenJing, () -> decide.file(chenJing, number));
  }

  private void certify(String number) {
    as(zhaoMin, () -> decide.certify(zhaoMin, number, FoundingFixtures.certificate(DAY), false));
  }

  private Founding seen(Actor actor, String number) {
    return as(actor, () -> desk.visible(number));
  }

  private EmployerRegister.Entry employer(CreditCode code) {
    return as(Actor.SYSTEM, () -> transaction.execute(_ -> employers.find(code).orElseThrow()));
  }

  private Term term(Unit union) {
    return as(Actor.SYSTEM, () -> terms.running(union.id(), Line.UNION).orElseThrow());
  }

  private List<String> facts(Unit union) {
    return as(
        Actor.SYSTEM,
        () ->
            transaction.execute(
                _ ->
                    jdbc.sql(
                            """
                            select measure || ' ' || trim_scale(quantity) from measures.facts
                            where unit_path = cast(:path as ltree)
                            """)
                        .param("path", union.path().value())
                        .query(String.class)
                        .list()));
  }

  private List<String> inbox(Actor actor) {
    return as(
        actor,
        () ->
            transaction.execute(
                _ ->
                    jdbc.sql("select title from notices.messages where recipient = :recipient")
                        .param("recipient", actor.recipient())
                        .query(String.class)
                        .list()));
  }

  private static void refused(FoundingReason reason, ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
  }

  private static void as(Actor actor, Runnable work) {
    CurrentActor.as(actor, work);
  }

  private static <T> T as(Actor actor, Supplier<T> work) {
    return CurrentActor.as(actor, work::get);
  }
}
