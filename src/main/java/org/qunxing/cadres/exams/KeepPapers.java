package org.qunxing.cadres.exams;

import static org.qunxing.kernel.Permission.KEEP_EXAMS;

import java.util.List;
import java.util.UUID;
import org.qunxing.cadres.CadresReason;
import org.qunxing.identity.Audit;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Refusal;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.Units;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets up exams: the bank, opening, closing. */
@NamedInterface("work")
@Component
@Transactional
public class KeepPapers {

  private final PaperTable papers;
  private final Units units;
  private final Audit audit;

  KeepPapers(PaperTable papers, Units units, Audit audit) {
    this.papers = papers;
    this.units = units;
    this.audit = audit;
  }

  @Transactional(readOnly = true)
  public List<Paper> list(Actor actor) {
    return papers.within(actor.scopes(KEEP_EXAMS));
  }

  @Transactional(readOnly = true)
  public Paper visibleTo(Actor actor, String number) {
    return papers
        .byNumber(number)
        .filter(paper -> actor.may(KEEP_EXAMS, paper.path()))
        .orElseThrow(() -> new NotFound("paper " + number));
  }

  @Transactional(readOnly = true)
  public List<Question> questions(Paper paper) {
    return papers.questions(paper.id());
  }

  /**
   * @return the paper's number
   */
  public String make(Actor actor, String unitCode, NewPaper paper) {
    Unit unit = units.visibleTo(actor, KEEP_EXAMS, unitCode);
    String number = papers.insert(unit, paper);
    audit.record(actor, "cadres.paper", number, null);
    return number;
  }

  /** Also while the exam is open: sittings that began keep what they drew. */
  public void add(Actor actor, String number, NewQuestion question) {
    Paper paper = locked(actor, number);
    papers.add(paper.id(), question);
    audit.record(actor, "cadres.question", number, null);
  }

  /** It is asked no more; who was asked it still sees it. */
  public void retire(Actor actor, String number, UUID question) {
    Paper paper = locked(actor, number);
    boolean living =
        papers.questions(paper.id()).stream()
            .anyMatch(one -> one.id().equals(question) && !one.retired());
    if (!living) {
      throw new NotFound("question " + question);
    }
    if (paper.state() == Paper.State.OPEN && paper.questions() <= paper.drawn()) {
      throw new Refusal(CadresReason.TOO_FEW_QUESTIONS, paper.questions() - 1, paper.drawn());
    }
    papers.retire(paper.id(), question);
    audit.record(actor, "cadres.question-retired", number, null);
  }

  public void open(Actor actor, String number) {
    Paper paper = locked(actor, number);
    if (paper.questions() < paper.drawn()) {
      throw new Refusal(CadresReason.TOO_FEW_QUESTIONS, paper.questions(), paper.drawn());
    }
    papers.state(paper.id(), Paper.State.OPEN);
    audit.record(actor, "cadres.paper-opened", number, null);
  }

  /** Nobody begins any more; who sits may finish. */
  public void close(Actor actor, String number) {
    Paper paper = locked(actor, number);
    if (paper.state() != Paper.State.OPEN) {
      throw new Refusal(CadresReason.PAPER_NOT_OPEN, paper.title());
    }
    papers.state(paper.id(), Paper.State.CLOSED);
    audit.record(actor, "cadres.paper-closed", number, null);
  }

  private Paper locked(Actor actor, String number) {
    papers.lock(visibleTo(actor, number).id());
    return visibleTo(actor, number);
  }
}
