package org.qunxing.cadres.sitting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qunxing.cadres.Cadre;
import org.qunxing.cadres.Cadres;
import org.qunxing.cadres.HeldPost;
import org.qunxing.cadres.appraisal.AppraisalTable;
import org.qunxing.cadres.exams.Draw;
import org.qunxing.cadres.exams.Paper;
import org.qunxing.cadres.exams.PaperTable;
import org.qunxing.cadres.exams.Question;
import org.qunxing.cadres.firstpost.FirstPosts;
import org.qunxing.cadres.people.HeldPosts;
import org.qunxing.cadres.training.CourseTable;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.NotFound;
import org.qunxing.organisations.Units;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a cadre reads of herself. */
@Component
@Transactional(readOnly = true)
class MyCadre {

  private final Cadres cadres;
  private final HeldPosts posts;
  private final CourseTable courses;
  private final PaperTable papers;
  private final SittingTable sittings;
  private final SitExam exams;
  private final AppraisalTable appraisals;
  private final FirstPosts firstPosts;
  private final Units units;
  private final Clock clock;

  MyCadre(
      Cadres cadres,
      HeldPosts posts,
      CourseTable courses,
      PaperTable papers,
      SittingTable sittings,
      SitExam exams,
      AppraisalTable appraisals,
      FirstPosts firstPosts,
      Units units,
      Clock clock) {
    this.cadres = cadres;
    this.posts = posts;
    this.courses = courses;
    this.papers = papers;
    this.sittings = sittings;
    this.exams = exams;
    this.appraisals = appraisals;
    this.firstPosts = firstPosts;
    this.units = units;
    this.clock = clock;
  }

  MyCadrePage page(Actor actor) {
    LocalDate today = LocalDate.now(clock);
    return cadres
        .self(actor)
        .map(cadre -> page(actor, cadre, today))
        .orElseGet(() -> MyCadrePage.nobody(today));
  }

  private MyCadrePage page(Actor actor, Cadre cadre, LocalDate today) {
    List<HeldPost> held = posts.of(cadre.id());
    return new MyCadrePage(
        cadre,
        held,
        units.names(held.stream().map(HeldPost::unit).distinct().toList()),
        firstPosts.of(cadre.id()).orElse(null),
        toSit(cadre),
        courses.takenBy(cadre.id()),
        sittings.of(cadre.id()),
        appraisals.ofRecipient(actor.recipient()),
        today);
  }

  /** Open papers that she has not passed yet. */
  private List<Paper> toSit(Cadre cadre) {
    return cadre.isServing()
        ? papers.openFor(cadre.path()).stream()
            .filter(
                paper -> sittings.last(paper.id(), cadre.id()).filter(Sitting::hasPassed).isEmpty())
            .toList()
        : List.of();
  }

  ExamPage exam(Actor actor, String number) {
    Cadre cadre = cadre(actor);
    Paper paper =
        papers
            .byNumber(number)
            .filter(one -> one.path().contains(cadre.path()))
            .filter(one -> one.state() != Paper.State.DRAFT)
            .orElseThrow(() -> new NotFound("paper " + number));
    Optional<Sitting> last = sittings.last(paper.id(), cadre.id());
    return new ExamPage(
        paper,
        sittings.running(paper.id(), cadre.id()).orElse(null),
        last.orElse(null),
        last.filter(one -> !one.hasPassed()).map(exams::againFrom).orElse(null),
        LocalDate.now(clock));
  }

  Sitting sitting(Actor actor, String number) {
    return sittings
        .byNumber(cadre(actor).id(), number)
        .orElseThrow(() -> new NotFound("sitting " + number));
  }

  SheetPage sheet(Sitting sitting, int asked) {
    int at = Math.clamp(asked, 1, sitting.questions().size());
    Question question = papers.questions(List.of(sitting.questions().get(at - 1))).getFirst();
    return new SheetPage(
        papers.find(sitting.paper()).orElseThrow(),
        sitting,
        at,
        question,
        Draw.options(sitting.seed(), question),
        sittings.answers(sitting.id()),
        clock.instant());
  }

  ResultPage result(Sitting sitting) {
    Map<UUID, Set<Integer>> answers = sittings.answers(sitting.id());
    Map<UUID, Question> questions =
        papers.questions(sitting.questions()).stream()
            .collect(Collectors.toMap(Question::id, Function.identity()));
    List<ResultPage.Line> lines =
        sitting.questions().stream()
            .map(id -> Objects.requireNonNull(questions.get(id)))
            .map(one -> new ResultPage.Line(one, answers.getOrDefault(one.id(), Set.of())))
            .toList();
    return new ResultPage(
        papers.find(sitting.paper()).orElseThrow(),
        sitting,
        lines,
        sitting.hasPassed() ? null : exams.againFrom(sitting));
  }

  private Cadre cadre(Actor actor) {
    return cadres.self(actor).orElseThrow(() -> new NotFound("cadre " + actor.accountId()));
  }
}
