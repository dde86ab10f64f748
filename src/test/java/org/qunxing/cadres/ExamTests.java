package org.qunxing.cadres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qunxing.cadres.CadreFixtures.as;
import static org.qunxing.cadres.CadreFixtures.run;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunxing.IntegrationTest;
import org.qunxing.TestClock;
import org.qunxing.cadres.CadreFixtures.Serving;
import org.qunxing.cadres.exams.Draw;
import org.qunxing.cadres.exams.KeepPapers;
import org.qunxing.cadres.exams.NewPaper;
import org.qunxing.cadres.exams.Question;
import org.qunxing.cadres.firstpost.FirstPosts;
import org.qunxing.cadres.people.KeepCadres;
import org.qunxing.cadres.sitting.SitExam;
import org.qunxing.kernel.Actor;
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

/** The exam of a first post: drawn, saved answer by answer, handed in, graded, sat again. */
@IntegrationTest
class ExamTests {

  private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);

  @Autowired Organising organising;
  @Autowired Joining joining;
  @Autowired Members members;
  @Autowired KeepCadres keep;
  @Autowired KeepPapers papers;
  @Autowired SitExam exams;
  @Autowired FirstPosts firstPosts;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired TestClock clock;

  private OrganisationsFixtures tree;
  private CadreFixtures cadres;
  private Serving wangFang;
  private Actor self;
  private String paper;

  @BeforeEach
  void plant() {
    clock.stopOn(TODAY);
    tree = OrganisationsFixtures.in(organising);
    cadres = new CadreFixtures(joining, members, keep);
    wangFang = cadres.serving("王芳", tree.xinghe());
    cadres.chair(wangFang, tree.xinghe(), CadreFixtures.BEGAN);
    self = wangFang.self();
    paper = CadreFixtures.openPaper(papers, tree.district());
  }

  @AfterEach
  void reset() {
    clock.reset();
  }

  @Test
  void whatWasDrawnFollowsFromTheStoredSeed() {
    String number = begin();
    long seed = sitting(number, "seed", Long.class);
    List<UUID> bank = questions().stream().map(Question::id).toList();

    assertThat(drawn(number)).isEqualTo(Draw.questions(seed, bank, 10));
  }

  @Test
  void goingBackGoesOnWithTheSameTryAndEveryAnswerIsThere() {
    String number = begin();
    List<UUID> drawn = drawn(number);
    answer(number, drawn.get(0), 0);
    answer(number, drawn.get(1), 2);
    answer(number, drawn.get(1), 1);

    assertThat(begin()).as("a closed phone, a new start").isEqualTo(number);
    assertThat(drawn(number)).isEqualTo(drawn);
    assertThat(answers(number)).containsExactlyInAnyOrder("{0}", "{1}");
  }

  @Test
  void passesWithSixOfTenAndTheFirstPostIsDone() {
    String number = begin();
    answer(number, 6);
    submit(number);

    assertThat(sitting(number, "passed", Boolean.class)).isTrue();
    assertThat(sitting(number, "right_count", Integer.class)).isEqualTo(6);
    assertThat(examinedOn()).isEqualTo(TODAY);
    assertThat(facts()).isOne();
    refused(CadresReason.PASSED_ALREADY, this::begin);
    refused(CadresReason.SUBMITTED_ALREADY, () -> submit(number));
    refused(CadresReason.SUBMITTED_ALREADY, () -> answer(number, drawn(number).getFirst(), 0));
  }

  @Test
  void whoFailsTriesAgainAfterTheDaysOfTheRule() {
    String number = begin();
    answer(number, 5);
    submit(number);

    assertThat(sitting(number, "passed", Boolean.class)).isFalse();
    assertThat(facts()).isZero();
    clock.stopOn(TODAY.plusDays(6));
    refused(CadresReason.RETAKE_LATER, this::begin);
    clock.stopOn(TODAY.plusDays(7));
    assertThat(begin()).isNotEqualTo(number);
  }

  @Test
  void whenTheTimeIsOverWhatWasSavedIsHandedIn() {
    String number = begin();
    answer(number, 6);
    clock.pass(Duration.ofMinutes(30));

    SitExam.Saved late =
        as(self, () -> exams.save(self, number, drawn(number).getLast(), Set.of(0)));

    assertThat(late).isEqualTo(SitExam.Saved.TIME_OVER);
    assertThat(sitting(number, "right_count", Integer.class)).as("the late one").isEqualTo(6);
    assertThat(sitting(number, "passed", Boolean.class)).isTrue();
  }

  @Test
  void whoNeverComesBackHasHandedInAllTheSame() {
    String number = begin();
    answer(number, 3);
    run(Actor.SYSTEM, exams::submitOverdue);
    assertThat(sitting(number, "submitted_at is null", Boolean.class)).isTrue();
    clock.pass(Duration.ofMinutes(31));

    run(Actor.SYSTEM, exams::submitOverdue);
    run(Actor.SYSTEM, exams::submitOverdue);

    assertThat(sitting(number, "right_count", Integer.class)).isEqualTo(3);
    assertThat(sitting(number, "passed", Boolean.class)).isFalse();
  }

  @Test
  void aRetiredQuestionIsAskedNoMoreButStaysWhereItWasAsked() {
    String number = begin();
    UUID question = drawn(number).getFirst();
    run(Actor.SYSTEM, () -> papers.add(Actor.SYSTEM, paper, CadreFixtures.question("新题")));
    run(Actor.SYSTEM, () -> papers.retire(Actor.SYSTEM, paper, question));
    answer(number, question, 0);
    submit(number);

    assertThat(sitting(number, "right_count", Integer.class)).isOne();
    clock.stopOn(TODAY.plusDays(7));
    assertThat(drawn(begin())).doesNotContain(question).hasSize(10);
  }

  @Test
  void refusesToOpenOrThinOutAPaperWithTooFewQuestions() {
    UUID question = questions().getFirst().id();
    refused(
        CadresReason.TOO_FEW_QUESTIONS,
        () -> run(Actor.SYSTEM, () -> papers.retire(Actor.SYSTEM, paper, question)));
    String empty =
        as(
            Actor.SYSTEM,
            () ->
                papers.make(
                    Actor.SYSTEM, tree.district().code(), new NewPaper("空卷", 30, 10, 60, false)));
    refused(
        CadresReason.TOO_FEW_QUESTIONS,
        () -> run(Actor.SYSTEM, () -> papers.open(Actor.SYSTEM, empty)));
  }

  @Test
  void aClosedPaperBeginsNoMoreButWhoSitsMayFinish() {
    String number = begin();
    run(Actor.SYSTEM, () -> papers.close(Actor.SYSTEM, paper));
    Serving late = cadres.serving("罗宁", tree.xinghe());

    assertThat(begin()).isEqualTo(number);
    refused(
        CadresReason.PAPER_NOT_OPEN, () -> as(late.self(), () -> exams.begin(late.self(), paper)));
    refused(
        CadresReason.PAPER_NOT_OPEN,
        () -> run(Actor.SYSTEM, () -> papers.close(Actor.SYSTEM, paper)));
    submit(number);
  }

  @Test
  void onlyCadresSitAndOnlyThePapersOfTheirOwnDistrict() {
    Actor member = MembersFixtures.acting(cadres.member("何欢", tree.xinghe()), Line.UNION);
    refused(CadresReason.NOT_A_CADRE, () -> as(member, () -> exams.begin(member, paper)));
    String elsewhere =
        CadreFixtures.openPaper(papers, OrganisationsFixtures.in(organising).district());
    assertThatThrownBy(() -> as(self, () -> exams.begin(self, elsewhere)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void answersToWhatWasNotAskedAreNotFound() {
    String number = begin();
    UUID asked = drawn(number).getFirst();

    assertThatThrownBy(() -> answer(number, UUID.randomUUID(), 0)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> answer(number, asked, 7)).isInstanceOf(NotFound.class);
  }

  @Test
  void herAnswersAreNobodyElsesToRead() {
    String number = begin();
    answer(number, 4);
    Actor officer = CadreFixtures.officer("赵敏", Role.DISTRICT_OFFICER, tree.district().path());

    assertThat(visibleAnswers(officer, number)).isZero();
    assertThat(visibleAnswers(self, number)).isEqualTo(4);
  }

  private String begin() {
    return as(self, () -> exams.begin(self, paper));
  }

  private List<UUID> drawn(String number) {
    return as(self, () -> exams.drawn(self, number));
  }

  /** Answers so many rightly, the others not at all. */
  private void answer(String number, int right) {
    drawn(number).subList(0, right).forEach(question -> answer(number, question, 0));
  }

  private void answer(String number, UUID question, int option) {
    as(self, () -> exams.save(self, number, question, Set.of(option)));
  }

  private void submit(String number) {
    run(self, () -> exams.submit(self, number));
  }

  private List<Question> questions() {
    return as(Actor.SYSTEM, () -> papers.questions(papers.visibleTo(Actor.SYSTEM, paper)));
  }

  private LocalDate examinedOn() {
    return looking(() -> firstPosts.of(wangFang.cadre().id()).orElseThrow().examinedOn());
  }

  private <T> T sitting(String number, String column, Class<T> type) {
    return looking(
        () ->
            jdbc.sql("select " + column + " from cadres.sittings where number = :number")
                .param("number", number)
                .query(type)
                .single());
  }

  private List<String> answers(String number) {
    return looking(
        () ->
            jdbc.sql(
                    """
                    select a.chosen::text from cadres.answers a join cadres.sittings s on s.id = a.sitting_id
                    where s.number = :number
                    """)
                .param("number", number)
                .query(String.class)
                .list());
  }

  private int visibleAnswers(Actor actor, String number) {
    return as(
        actor,
        () ->
            Objects.requireNonNull(
                transaction.execute(
                    _ ->
                        jdbc.sql(
                                """
                                select count(*) from cadres.answers a
                                where a.sitting_id = (select id from cadres.sittings where number = :number)
                                """)
                            .param("number", number)
                            .query(Integer.class)
                            .single())));
  }

  private int facts() {
    return looking(
        () ->
            jdbc.sql(
                    """
                    select count(*) from measures.facts
                    where measure = 'cadres.examined' and unit_path = cast(:unit as ltree)
                    """)
                .param("unit", tree.xinghe().path().value())
                .query(Integer.class)
                .single());
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
