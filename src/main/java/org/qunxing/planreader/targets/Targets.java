package org.qunxing.planreader.targets;

import java.util.ArrayList;
import java.util.List;
import org.qunxing.planreader.Period;
import org.qunxing.planreader.Target;
import org.qunxing.planreader.figures.Figure;
import org.qunxing.planreader.figures.Figures;
import org.qunxing.planreader.lines.Passage;

/** Turns the figures of one paragraph into targets. */
public final class Targets {

  private final Passage passage;
  private final String text;
  private final Subjects subjects;
  private final SubjectChoice subjectChoice;
  private final Timeline timeline;
  private final List<Target> targets = new ArrayList<>();
  private int lastEnd;

  private Targets(Passage passage, int from, String heading, Scope scope, When opening) {
    this.passage = passage;
    this.text = passage.plain();
    this.subjects = new Subjects(text);
    this.subjectChoice = new SubjectChoice(passage, subjects, heading);
    this.timeline = new Timeline(text, from, scope, opening);
    this.lastEnd = from;
  }

  static List<Target> in(
      Passage passage, int from, int to, String heading, Scope scope, When opening) {
    var figures = Figures.in(passage.plain(), from, to);
    if (figures.isEmpty()) {
      return List.of();
    }
    var targets = new Targets(passage, from, heading, scope, opening);
    targets.read(figures, from, to);
    return targets.targets;
  }

  private void read(List<Figure> figures, int from, int to) {
    int previousTo = from;
    var respectively = Respectively.in(text, from, to);
    for (int i = 0; i < figures.size(); i++) {
      var figure = figures.get(i);
      int nextFrom = i + 1 < figures.size() ? figures.get(i + 1).from() : to;
      var clause = Clause.around(text, figure, previousTo, nextFrom);
      var behind = subjects.behind(figure, clause.to());
      if (i + 1 < figures.size() && clause.to() == nextFrom) {
        clause = clause.endingAt(behind.isEmpty() ? figure.to() : behind.to());
      }
      clause = clause.startingAt(Math.max(clause.from(), previousTo));
      timeline.readOn(figure.baseline() == null ? figure.from() : figure.to());
      timeline.readAside(clause.to(), nextFrom);
      var last = targets.isEmpty() ? null : targets.getLast();
      var target = target(figure, trimmed(labelled(clause, figure, previousTo)), behind);
      boolean partOfLast = last != null && isPartOf(previousTo, clause.from());
      var whole = partOfLast && last != null ? inherited(target, last) : target;
      targets.add(respectively.dated(whole, figure.from()));
      previousTo = clause.to();
      lastEnd = previousTo;
    }
  }

  /** 其中女职工300人, and items of one list joined by 、: same time as the figure before. */
  private boolean isPartOf(int previousTo, int from) {
    int at = previousTo;
    while (at < text.length() && "，（；".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return text.startsWith("其中", at) || (from > previousTo && text.charAt(previousTo) == '、');
  }

  private static Target inherited(Target target, Target last) {
    boolean runs = target.period() == Period.YEAR && last.period() == Period.TO_DATE;
    return runs ? target.due(target.deadline(), last.period()) : target;
  }

  /** 文体活动：50场 and a table's 文体活动 50场: the words before the mark are the figure's. */
  private Clause labelled(Clause clause, Figure figure, int previousTo) {
    int from = clause.from();
    boolean label = from > previousTo + 1 && "： （".indexOf(text.charAt(from - 1)) >= 0;
    if (!label) {
      return clause;
    }
    int start = from - 1;
    while (start > previousTo
        && from - start < 24
        && "，。；：！？（） ".indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    boolean nothingBefore = subjects.before(from, figure).isEmpty();
    return nothingBefore && start < from - 1 ? clause.startingAt(start) : clause;
  }

  private Clause trimmed(Clause clause) {
    int from = clause.from();
    int to = clause.to();
    while (from < to && "，、；：。 ）".indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && "，、；：。 ".indexOf(text.charAt(to - 1)) >= 0) {
      to--;
    }
    return new Clause(from, to);
  }

  private Target target(Figure figure, Clause clause, Subjects.Span behind) {
    timeline.readRow(clause.to());
    return new Target(
        passage.quote(clause.from(), clause.to()),
        subjectChoice.of(figure, clause, behind, isListed(figure, clause), lastEnd),
        figure.operator(),
        figure.value(),
        figure.upper(),
        unit(figure),
        figure.percent(),
        figure.baseline(),
        timeline.period(figure, clause),
        timeline.deadline(),
        timeline.status(),
        passage.offset(clause.from()),
        passage.offset(clause.to() - 1) + 1);
  }

  /** As the text writes it: 場 stays 場. */
  private String unit(Figure figure) {
    int at = figure.unitAt();
    return at < 0 || figure.percent() && figure.unit().equals("%")
        ? figure.unit()
        : passage.display(at, at + figure.unit().length());
  }

  /** Whether the clause goes on in a list of figures in the same unit: 暑期4个、寒假2个. */
  private boolean isListed(Figure figure, Clause clause) {
    boolean sameUnit = !targets.isEmpty() && targets.getLast().unit().equals(unit(figure));
    return sameUnit && clause.from() > 0 && text.charAt(clause.from() - 1) == '、';
  }
}
