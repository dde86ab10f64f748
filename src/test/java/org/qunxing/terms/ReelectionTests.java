package org.qunxing.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunxing.IntegrationTest;
import org.qunxing.TestClock;
import org.qunxing.Visitor;
import org.qunxing.Visitors;
import org.qunxing.access.CurrentActor;
import org.qunxing.activities.ActivityFixtures;
import org.qunxing.documents.reading.DocumentText;
import org.qunxing.identity.Accounts;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Grant;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.NationalId.Sex;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Refusal;
import org.qunxing.kernel.Role;
import org.qunxing.organisations.NewUnit;
import org.qunxing.organisations.OrganisationsFixtures;
import org.qunxing.organisations.Organising;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.UnitKind;
import org.qunxing.terms.reminding.RemindOfElections;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class ReelectionTests {

  private static final AtomicInteger PHONES = new AtomicInteger(7_000);
  private static final LocalDate BEGAN = LocalDate.of(2023, 9, 10);
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 9, 9);

  @Autowired Organising organising;
  @Autowired Reelect reelect;
  @Autowired Terms terms;
  @Autowired RemindOfElections reminders;
  @Autowired Visitors visitors;
  @Autowired Accounts accounts;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired TestClock clock;
  @TempDir Path folder;

  private OrganisationsFixtures tree;
  private Actor liQiang;
  private Term running;

  @BeforeEach
  void plant() {
    clock.stopOn(LAST_DAY.minusDays(30));
    tree = OrganisationsFixtures.in(organising);
    liQiang = ActivityFixtures.staff("李强", Role.CADRE, tree.xinghe().path());
    running = as(liQiang, () -> reelect.register(liQiang, tree.xinghe(), Line.UNION, term(BEGAN)));
  }

  @AfterEach
  void reset() {
    clock.reset();
  }

  @Test
  void aTermLastsItsYearsToTheDay() {
    assertThat(running.endsOn()).isEqualTo(LAST_DAY);
    assertThat(running.isOverdue(LAST_DAY)).isFalse();
    assertThat(running.isOverdue(LAST_DAY.plusDays(1))).isTrue();
    assertThat(running.endsSoon(LAST_DAY.minusDays(91))).isFalse();
    assertThat(running.endsSoon(LAST_DAY.minusDays(90))).isTrue();
  }

  @Test
  void aResultOpensTheNextTermAndEndsThisOne() {
    LocalDate meeting = LAST_DAY.minusDays(30);
    Term next = as(liQiang, () -> reelect.reelect(liQiang, running.number(), term(meeting)));

    List<Term> all = as(liQiang, () -> terms.of(tree.xinghe().id()));
    assertThat(next.ordinal()).isEqualTo(2);
    assertThat(all).extracting(Term::isRunning).containsExactly(true, false);
    assertThat(all.getLast().closedOn()).isEqualTo(meeting);
    assertThat(facts()).containsExactly("terms.reelections 1");
  }

  @Test
  void remindsOnceFromNinetyDaysBeforeTheEndOnAndOnceWhenOverdue() {
    String phone = phone();
    visitors.account(phone, "李强", new Grant(Role.CADRE, tree.xinghe().path(), Line.UNION));
    clock.stopOn(LAST_DAY.minusDays(91));
    remind();
    assertThat(titles(phone)).isEmpty();
    clock.stopOn(LAST_DAY.minusDays(90));
    remind();
    remind();
    clock.stopOn(LAST_DAY);
    remind();
    assertThat(titles(phone)).containsExactly("该准备换届了：" + tree.xinghe().name());

    clock.stopOn(LAST_DAY.plusDays(1));
    remind();
    clock.stopOn(LAST_DAY.plusDays(40));
    remind();
    assertThat(titles(phone)).hasSize(2).contains("换届已超期：" + tree.xinghe().name());
  }

  @Test
  void theSisterLinesHaveTermsOfTheirOwn() {
    NewUnit branch = NewUnit.of(null, "星河团支部", UnitKind.BASIC, Line.YOUTH);
    Unit youth =
        as(Actor.SYSTEM, () -> organising.found(Actor.SYSTEM, tree.district().path(), branch));
    NewTerm elected =
        new NewTerm(
            null,
            3,
            BEGAN,
            9,
            5,
            new Meeting(BEGAN, 9, 8, 8),
            List.of(new Elected("周明", Post.CHAIR, Sex.MALE, false, 8)));

    Term term = as(Actor.SYSTEM, () -> reelect.register(Actor.SYSTEM, youth, Line.YOUTH, elected));

    assertThat(term.officers().getFirst().post().label(Line.YOUTH)).isEqualTo("书记");
    refused(
        TermsReason.NOT_ON_THIS_LINE,
        () -> as(Actor.SYSTEM, () -> reelect.register(Actor.SYSTEM, youth, Line.UNION, elected)));
  }

  @Test
  void refusesWhatTheLawRefuses() {
    refused(
        TermsReason.RULE_BROKEN,
        () ->
            as(
                liQiang,
                () -> {
                  reelect.propose(
                      liQiang,
                      running.number(),
                      List.of(new Elected("何欢", Post.CHAIR, Sex.FEMALE, true, 0)));
                  return true;
                }));
    NewTerm fourYears =
        new NewTerm(
            CommitteeForm.OWN,
            4,
            BEGAN.plusYears(2),
            30,
            0,
            new Meeting(BEGAN, 30, 30, 30),
            people());
    refused(
        TermsReason.RULE_BROKEN,
        () -> as(liQiang, () -> reelect.reelect(liQiang, running.number(), fourYears)));
  }

  @Test
  void refusesMeetingsBeforeThisTermAndInTheFuture() {
    refused(
        TermsReason.BEFORE_THIS_TERM,
        () -> as(liQiang, () -> reelect.reelect(liQiang, running.number(), term(BEGAN))));
    refused(
        TermsReason.IN_THE_FUTURE,
        () -> as(liQiang, () -> reelect.reelect(liQiang, running.number(), term(LAST_DAY))));
  }

  @Test
  void refusesASecondRunningTermAndATermThatIsOver() {
    refused(
        TermsReason.TERM_RUNNING,
        () -> as(liQiang, () -> reelect.register(liQiang, tree.xinghe(), Line.UNION, term(BEGAN))));
    LocalDate meeting = LAST_DAY.minusDays(30);
    as(liQiang, () -> reelect.reelect(liQiang, running.number(), term(meeting)));
    refused(
        TermsReason.TERM_OVER,
        () -> as(liQiang, () -> reelect.reelect(liQiang, running.number(), term(meeting))));
  }

  @Test
  void refusesAClosedUnit() {
    as(
        Actor.SYSTEM,
        () -> {
          organising.close(Actor.SYSTEM, tree.couriers().code());
          return true;
        });
    refused(
        TermsReason.UNIT_CLOSED,
        () ->
            as(
                Actor.SYSTEM,
                () -> reelect.register(Actor.SYSTEM, tree.couriers(), Line.UNION, five())));
  }

  @Test
  void othersDoNotFindIt() {
    Actor stranger = ActivityFixtures.staff("吴迪", Role.CADRE, tree.xilingTextiles().path());

    assertThatThrownBy(
            () -> as(stranger, () -> reelect.reelect(stranger, running.number(), term(LAST_DAY))))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () ->
                as(stranger, () -> reelect.register(stranger, tree.couriers(), Line.UNION, five())))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void thePackIsFilledInAndTheResultRecordedWithoutScript() throws IOException {
    Visitor cadre =
        visitors.signedIn(phone(), "李强", new Grant(Role.CADRE, tree.xinghe().path(), Line.UNION));
    String at = "/workbench/terms/" + running.number();
    assertThat(cadre.get("/workbench/terms").text()).contains(tree.xinghe().name(), "该准备换届");
    assertThat(cadre.get("/workbench").text()).contains("换届", tree.xinghe().name());
    Visitor.Form candidates = cadre.get(at + "/candidates").form(at + "/candidates");
    assertThat(candidates.value("candidates[0].name")).as("the running committee").isEqualTo("李强");
    assertThat(candidates.fill("candidates[3].name", "罗宁").submit().status())
        .as("half a line")
        .isEqualTo(422);
    Visitor.Page saved =
        candidates
            .fill("candidates[3].post", "MEMBER")
            .fill("candidates[3].sex", "FEMALE")
            .submit();
    assertThat(saved.text()).contains("候选人已保存", "4 名候选人");

    assertThat(paper(cadre, at, "request")).contains("将于2026年9月9日届满", "第 2 届");
    assertThat(paper(cadre, at, "candidates")).contains("罗宁");
    assertThat(paper(cadre, at, "ballot")).contains("另选他人", "罗宁");

    Visitor.Form result = cadre.get(at + "/result").form(at + "/result");
    result.fill("heldOn", "2026-08-10").fill("present", "19").fill("ballots", "19");
    for (int i = 0; i < 4; i++) {
      result.fill("elected[" + i + "].votes", "18");
    }
    assertThat(result.submit().text()).contains("不到三分之二");
    Visitor.Page begun = result.fill("present", "28").fill("ballots", "28").submit();
    assertThat(begun.text()).contains("现在是第 2 届", "历届");
    assertThat(paper(cadre, begun.path(), "result")).contains("实到会 28 人", "罗宁");
  }

  @Test
  void saysWhetherAChairCanBeRecalled() {
    Visitor cadre =
        visitors.signedIn(phone(), "李强", new Grant(Role.CADRE, tree.xinghe().path(), Line.UNION));
    String at = "/workbench/terms/" + running.number();

    assertThat(cadre.get(at + "?votesFor=15").text()).contains("至少要 16 人", "工会法 第十八条");
    assertThat(cadre.get(at + "?votesFor=16").text()).contains("可以罢免");
    assertThat(cadre.get(at + "?asking=10").text()).contains("可以临时召开会员大会");
  }

  private String paper(Visitor visitor, String at, String paper) throws IOException {
    var file = visitor.download(at + "/papers/" + paper);
    assertThat(file.statusCode()).isEqualTo(200);
    Path docx = folder.resolve(paper + ".docx");
    Files.copy(new ByteArrayInputStream(file.body()), docx);
    return DocumentText.read(docx, paper + ".docx").text();
  }

  private static NewTerm term(LocalDate on) {
    return new NewTerm(CommitteeForm.OWN, 3, on, 30, 0, new Meeting(on, 30, 28, 28), people());
  }

  private static NewTerm five() {
    return new NewTerm(
        CommitteeForm.OWN, 5, BEGAN, 30, 0, new Meeting(BEGAN, 30, 28, 28), people());
  }

  private static List<Elected> people() {
    return List.of(
        new Elected("李强", Post.CHAIR, Sex.MALE, false, 27),
        new Elected("周明", Post.MEMBER, Sex.MALE, false, 26),
        new Elected("田野", Post.AUDIT_MEMBER, Sex.MALE, false, 25));
  }

  private void remind() {
    CurrentActor.as(Actor.SYSTEM, reminders::remind);
  }

  private List<String> titles(String phone) {
    return as(
        Actor.SYSTEM,
        () ->
            transaction.execute(
                _ ->
                    jdbc.sql(
                            """
                            select title from notices.messages
                            where recipient = :account and link like '/workbench/terms/%' order by sent_at
                            """)
                        .param("account", accounts.findByPhone("+86" + phone).orElseThrow().id())
                        .query(String.class)
                        .list()));
  }

  private List<String> facts() {
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
                        .param("path", tree.xinghe().path().value())
                        .query(String.class)
                        .list()));
  }

  private static void refused(TermsReason reason, ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
  }

  private static <T> T as(Actor actor, Supplier<T> work) {
    return CurrentActor.as(actor, work::get);
  }

  private static String phone() {
    return "194%08d".formatted(PHONES.incrementAndGet());
  }
}
