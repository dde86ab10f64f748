package org.qunxing.cadres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qunxing.cadres.CadreFixtures.as;
import static org.qunxing.cadres.CadreFixtures.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunxing.IntegrationTest;
import org.qunxing.TestClock;
import org.qunxing.Visitor;
import org.qunxing.Visitors;
import org.qunxing.cadres.CadreFixtures.Serving;
import org.qunxing.cadres.appraisal.AnswerAppraisal;
import org.qunxing.cadres.appraisal.Appraisal;
import org.qunxing.cadres.appraisal.Appraise;
import org.qunxing.cadres.appraisal.Grade;
import org.qunxing.cadres.appraisal.Round;
import org.qunxing.cadres.appraisal.TakeOverRound;
import org.qunxing.cadres.people.KeepCadres;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Grant;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Refusal;
import org.qunxing.kernel.Role;
import org.qunxing.members.Joining;
import org.qunxing.members.Members;
import org.qunxing.members.MembersFixtures;
import org.qunxing.organisations.OrganisationsFixtures;
import org.qunxing.organisations.Organising;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A year's appraisal: between a cadre and her officer, with a share of the excellent that holds.
 */
@IntegrationTest
class AppraisalTests {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

  @Autowired Organising organising;
  @Autowired Joining joining;
  @Autowired Members members;
  @Autowired KeepCadres keep;
  @Autowired Appraise appraise;
  @Autowired TakeOverRound takeOver;
  @Autowired AnswerAppraisal answer;
  @Autowired Visitors visitors;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired TestClock clock;

  private OrganisationsFixtures tree;
  private CadreFixtures cadres;
  private Actor chenJing;
  private List<Serving> five;

  @BeforeEach
  void plant() {
    clock.stopOn(TODAY);
    tree = OrganisationsFixtures.in(organising);
    cadres = new CadreFixtures(joining, members, keep);
    chenJing = CadreFixtures.officer("陈静", Role.STREET_OFFICER, tree.donggang().path());
    five = new ArrayList<>();
    for (int number = 0; number < 5; number++) {
      five.add(cadres.serving("干部" + number, tree.xinghe()));
    }
  }

  @AfterEach
  void reset() {
    clock.reset();
  }

  @Test
  void oneOfFiveMayBeExcellentAndTheSecondIsRefused() {
    List<Appraisal> all = all(open());
    grade(all.get(0), Grade.EXCELLENT);

    refused(CadresReason.QUOTA_FULL, () -> grade(all.get(1), Grade.EXCELLENT));
    grade(all.get(0), Grade.COMPETENT);
    grade(all.get(1), Grade.EXCELLENT);

    assertThat(grades(all.getFirst().round())).containsOnlyOnce("EXCELLENT");
  }

  @Test
  void theShareHoldsWhenGradesAreGivenAtOnce() throws InterruptedException {
    Round round = open();
    List<Callable<Boolean>> grading =
        all(round).stream().<Callable<Boolean>>map(one -> () -> tries(one)).toList();
    try (ExecutorService threads = Executors.newFixedThreadPool(5)) {
      List<Future<Boolean>> done = threads.invokeAll(grading);
      assertThat(done).filteredOn(Future::resultNow).hasSize(1);
    }
    assertThat(grades(round.id())).containsOnlyOnce("EXCELLENT");
  }

  private boolean tries(Appraisal one) {
    try {
      grade(one, Grade.EXCELLENT);
      return true;
    } catch (Refusal refusal) {
      return false;
    }
  }

  @Test
  void neitherHerUnitNorTheDistrictReadsItAndNoCadreReadsAnothers() {
    Round round = open();
    Actor district = CadreFixtures.officer("赵敏", Role.DISTRICT_OFFICER, tree.district().path());
    Actor own = CadreFixtures.officer("李强", Role.CADRE, tree.xinghe().path());

    assertThat(rows(district, round)).isZero();
    assertThat(rows(own, round)).isZero();
    assertThat(rows(five.getFirst().self(), round)).as("her own").isOne();
    assertThat(rows(chenJing, round)).isEqualTo(5);
    assertThatThrownBy(
            () ->
                run(
                    district,
                    () ->
                        appraise.grade(
                            district, all(round).getFirst().number(), Grade.COMPETENT, "好")))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void sheSaysSomethingBeforeAndAfterTheGrade() {
    Appraisal mine = of(open(), five.getFirst());
    Actor self = five.getFirst().self();
    refused(
        CadresReason.NOT_GRADED_YET,
        () -> run(self, () -> answer.reply(self, mine.number(), "不同意")));
    run(self, () -> answer.state(self, mine.number(), "办了三场活动"));
    grade(mine, Grade.BASICALLY);

    refused(
        CadresReason.GRADED_ALREADY,
        () -> run(self, () -> answer.state(self, mine.number(), "再补几句")));
    run(self, () -> answer.reply(self, mine.number(), "还办了一次慰问"));

    assertThat(as(self, () -> answer.own(self, mine.number())).reply()).isEqualTo("还办了一次慰问");
    Actor other = five.getLast().self();
    assertThatThrownBy(() -> as(other, () -> answer.own(other, mine.number())))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void aYearIsOpenedOnceAndNobodyIsAppraisedTwice() {
    open();

    refused(CadresReason.ROUND_THERE, this::open);
    Actor district = CadreFixtures.officer("赵敏", Role.DISTRICT_OFFICER, tree.district().path());
    refused(
        CadresReason.NOBODY_TO_APPRAISE,
        () ->
            as(district, () -> appraise.open(district, tree.district().code(), Line.UNION, 2026)));
    refused(
        CadresReason.IN_THE_FUTURE,
        () ->
            as(chenJing, () -> appraise.open(chenJing, tree.donggang().code(), Line.UNION, 2027)));
  }

  @Test
  void aYearClosesWhenAllAreGradedAndThenStays() {
    Round round = open();
    List<Appraisal> all = all(round);
    refused(
        CadresReason.NOT_ALL_GRADED,
        () -> run(chenJing, () -> appraise.close(chenJing, round.number())));
    all.forEach(one -> grade(one, Grade.COMPETENT));
    run(chenJing, () -> appraise.close(chenJing, round.number()));

    refused(CadresReason.ROUND_CLOSED, () -> grade(all.getFirst(), Grade.BASICALLY));
    refused(
        CadresReason.ROUND_CLOSED,
        () -> run(chenJing, () -> appraise.close(chenJing, round.number())));
  }

  @Test
  void anotherOfficerTakesARoundOverAndEverybodyIsTold() {
    Round round = open();
    Actor district = CadreFixtures.officer("赵敏", Role.DISTRICT_OFFICER, tree.district().path());
    Actor stranger = CadreFixtures.officer("吴迪", Role.STREET_OFFICER, tree.xiling().path());
    assertThatThrownBy(() -> run(stranger, () -> takeOver.takeOver(stranger, round.number())))
        .isInstanceOf(NotFound.class);
    assertThat(as(district, () -> takeOver.possible(district)))
        .extracting(Round::number)
        .containsExactly(round.number());

    run(district, () -> takeOver.takeOver(district, round.number()));

    assertThat(rows(district, round)).isEqualTo(5);
    assertThat(rows(chenJing, round)).as("the former officer").isZero();
    assertThat(all(round)).isEmpty();
    String mine = as(district, () -> appraise.appraisals(district, round)).getFirst().number();
    run(district, () -> appraise.grade(district, mine, Grade.COMPETENT, "按实绩评定"));
    assertThat(told(chenJing.recipient())).isOne();
    assertThat(told(five.getFirst().cadre().recipient())).isOne();
    assertThatThrownBy(() -> run(district, () -> takeOver.takeOver(district, round.number())))
        .as("her own already")
        .isInstanceOf(NotFound.class);
  }

  private int told(UUID recipient) {
    return as(
        Actor.SYSTEM,
        () ->
            Objects.requireNonNull(
                transaction.execute(
                    _ ->
                        jdbc.sql(
                                """
                                select count(*) from notices.messages
                                where recipient = :recipient and once_key like 'cadres.appraisal.officer:%'
                                """)
                            .param("recipient", recipient)
                            .query(Integer.class)
                            .single())));
  }

  @Test
  void theOfficerGradesOnThePageAndEachLookIsWrittenDown() {
    String phone = MembersFixtures.nextPhone();
    Grant street = new Grant(Role.STREET_OFFICER, tree.donggang().path(), Line.UNION);
    Visitor officer = visitors.signedIn(phone, "陈静", street);
    Visitor.Page round =
        officer.get("/workbench/cadres/rounds").form("/workbench/cadres/rounds").submit();
    assertThat(round.text()).contains("应考核", "5", "不排名次");

    String one = round.document().select("tbody th a").attr("href");
    Visitor.Form form = officer.get(one).form(one + "/grade");
    assertThat(form.submit().status()).as("no grade chosen").isEqualTo(422);
    Visitor.Page graded = form.fill("grade", "EXCELLENT").fill("reasons", "建会三家，调解成功两件").submit();

    assertThat(graded.text()).contains("已评定", "优秀已评 1 人，最多 1 人");
    assertThat(looks(five.stream().map(each -> each.cadre().recipient()).toList()))
        .as("the list once for each, the page for one")
        .isGreaterThanOrEqualTo(7);
    String second = round.document().select("tbody tr:last-child th a").attr("href");
    Visitor.Page full =
        officer
            .get(second)
            .form(second + "/grade")
            .fill("grade", "EXCELLENT")
            .fill("reasons", "也好")
            .submit();
    assertThat(full.status()).isEqualTo(422);
    assertThat(full.text()).contains("优秀名额已满");
  }

  private Round open() {
    return as(chenJing, () -> appraise.open(chenJing, tree.donggang().code(), Line.UNION, 2026));
  }

  private List<Appraisal> all(Round round) {
    return as(chenJing, () -> appraise.appraisals(chenJing, round));
  }

  private Appraisal of(Round round, Serving serving) {
    return all(round).stream()
        .filter(one -> one.recipient().equals(serving.cadre().recipient()))
        .findFirst()
        .orElseThrow();
  }

  private void grade(Appraisal one, Grade grade) {
    run(chenJing, () -> appraise.grade(chenJing, one.number(), grade, "按实绩评定"));
  }

  private int rows(Actor actor, Round round) {
    return as(
        actor,
        () ->
            Objects.requireNonNull(
                transaction.execute(
                    _ ->
                        jdbc.sql("select count(*) from cadres.appraisals where round_id = :round")
                            .param("round", round.id())
                            .query(Integer.class)
                            .single())));
  }

  private List<String> grades(UUID round) {
    return as(
        Actor.SYSTEM,
        () ->
            Objects.requireNonNull(
                transaction.execute(
                    _ ->
                        jdbc.sql(
                                """
                                select grade from cadres.appraisals where round_id = :round and grade is not null
                                """)
                            .param("round", round)
                            .query(String.class)
                            .list())));
  }

  private int looks(List<UUID> people) {
    return as(
        Actor.SYSTEM,
        () ->
            Objects.requireNonNull(
                transaction.execute(
                    _ ->
                        jdbc.sql(
                                "select count(*) from personfile.looks where person_id = any"
                                    + " (:people)")
                            .param("people", people.toArray(UUID[]::new))
                            .query(Integer.class)
                            .single())));
  }

  private static void refused(CadresReason reason, ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
  }
}
