package org.qunxing.cadres.sitting;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qunxing.cadres.Cadre;
import org.qunxing.cadres.Cadres;
import org.qunxing.cadres.CadresReason;
import org.qunxing.cadres.exams.Draw;
import org.qunxing.cadres.exams.Paper;
import org.qunxing.cadres.exams.PaperTable;
import org.qunxing.cadres.exams.Question;
import org.qunxing.cadres.people.CadreFacts;
import org.qunxing.cadres.people.CadreTable;
import org.qunxing.cadres.rules.Rule;
import org.qunxing.cadres.rules.Rules;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Refusal;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A cadre sits an exam. Each answer is on disk before the page moves on, so a closed phone or a
 * crash loses nothing; when the time is over, what was saved is what was handed in.
 */
@NamedInterface("work")
@Component
@Transactional
public class SitExam {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final SittingTable sittings;
  private final PaperTable papers;
  private final CadreTable cadres;
  private final Cadres self;
  private final CadreFacts facts;
  private final Rules rules;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  SitExam(
      SittingTable sittings,
      PaperTable papers,
      CadreTable cadres,
      Cadres self,
      CadreFacts facts,
      Rules rules,
      Clock clock) {
    this.sittings = sittings;
    this.papers = papers;
    this.cadres = cadres;
    this.self = self;
    this.facts = facts;
    this.rules = rules;
    this.clock = clock;
  }

  /** What came of saving an answer. */
  public enum Saved {
    SAVED,
    /** Too late: the paper was handed in with what had been saved before. */
    TIME_OVER
  }

  /**
   * Begins an exam, or goes on with the try that is running.
   *
   * @return the sitting's number
   */
  public String begin(Actor actor, String paperNumber) {
    Cadre cadre = cadre(actor);
    Paper paper = paper(cadre, paperNumber);
    Optional<Sitting> running = sittings.running(paper.id(), cadre.id());
    if (running.isPresent()) {
      return running.get().number();
    }
    if (paper.state() != Paper.State.OPEN) {
      throw new Refusal(CadresReason.PAPER_NOT_OPEN, paper.title());
    }
    refuseEarlyRetake(paper, cadre);
    long seed = random.nextLong();
    List<UUID> bank =
        papers.questions(paper.id()).stream()
            .filter(question -> !question.retired())
            .map(Question::id)
            .toList();
    Instant ends = clock.instant().plus(Duration.ofMinutes(paper.minutes()));
    sittings.begin(paper.id(), cadre.id(), seed, Draw.questions(seed, bank, paper.drawn()), ends);
    return sittings.running(paper.id(), cadre.id()).orElseThrow().number();
  }

  private void refuseEarlyRetake(Paper paper, Cadre cadre) {
    Optional<Sitting> last = sittings.last(paper.id(), cadre.id());
    if (last.filter(Sitting::hasPassed).isPresent()) {
      throw new Refusal(CadresReason.PASSED_ALREADY, paper.title());
    }
    Optional<LocalDate> again = last.map(this::againFrom);
    if (again.isPresent() && LocalDate.now(clock).isBefore(again.get())) {
      throw new Refusal(CadresReason.RETAKE_LATER, again.get());
    }
  }

  /** From which day on who failed may try again, by the rule of the day on which she failed. */
  LocalDate againFrom(Sitting failed) {
    LocalDate day = LocalDate.ofInstant(Objects.requireNonNull(failed.submittedAt()), ZONE);
    return day.plusDays(rules.on(Rule.RETAKE_DAYS, day).value());
  }

  /** Saves what was chosen for one question; choosing nothing is an answer too. */
  public Saved save(Actor actor, String number, UUID question, Set<Integer> chosen) {
    Sitting sitting = locked(actor, number);
    if (sitting.isSubmitted()) {
      throw new Refusal(CadresReason.SUBMITTED_ALREADY);
    }
    if (sitting.isOver(clock.instant())) {
      handIn(actor, sitting, cadre(actor));
      return Saved.TIME_OVER;
    }
    if (!sitting.questions().contains(question)) {
      throw new NotFound("question " + question);
    }
    int options = papers.questions(List.of(question)).getFirst().options().size();
    if (chosen.stream().anyMatch(one -> one < 0 || one >= options)) {
      throw new NotFound("option " + chosen);
    }
    sittings.answer(sitting.id(), question, chosen);
    return Saved.SAVED;
  }

  /** What her own sitting drew, in the order in which it asks. */
  public List<UUID> drawn(Actor actor, String number) {
    return locked(actor, number).questions();
  }

  public void submit(Actor actor, String number) {
    Sitting sitting = locked(actor, number);
    if (sitting.isSubmitted()) {
      throw new Refusal(CadresReason.SUBMITTED_ALREADY);
    }
    handIn(actor, sitting, cadre(actor));
  }

  /** Run by the platform: who closed the phone and never came back has handed in all the same. */
  public void submitOverdue() {
    for (Sitting sitting : sittings.lockOverdue()) {
      handIn(Actor.SYSTEM, sitting, cadres.find(List.of(sitting.cadre())).getFirst());
    }
  }

  private void handIn(Actor actor, Sitting sitting, Cadre cadre) {
    Paper paper = papers.find(sitting.paper()).orElseThrow();
    Map<UUID, Set<Integer>> answers = sittings.answers(sitting.id());
    int right =
        (int)
            papers.questions(sitting.questions()).stream()
                .filter(one -> one.isAnsweredBy(answers.getOrDefault(one.id(), Set.of())))
                .count();
    boolean passed = paper.isPassedWith(right, sitting.questions().size());
    Instant now = clock.instant();
    Instant at = sitting.isOver(now) ? sitting.endsAt() : now;
    sittings.submit(sitting.id(), at, right, passed);
    if (passed) {
      facts.examined(actor, cadre, sitting.number(), paper.title(), LocalDate.ofInstant(at, ZONE));
    }
  }

  private Sitting locked(Actor actor, String number) {
    sittings.lock(number);
    return sittings
        .byNumber(cadre(actor).id(), number)
        .orElseThrow(() -> new NotFound("sitting " + number));
  }

  private Cadre cadre(Actor actor) {
    return self.self(actor)
        .filter(Cadre::isServing)
        .orElseThrow(() -> new Refusal(CadresReason.NOT_A_CADRE));
  }

  private Paper paper(Cadre cadre, String number) {
    return papers
        .byNumber(number)
        .filter(paper -> paper.path().contains(cadre.path()))
        .filter(paper -> paper.state() != Paper.State.DRAFT)
        .orElseThrow(() -> new NotFound("paper " + number));
  }
}
