package org.qunxing.planreader.targets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunxing.planreader.Period;
import org.qunxing.planreader.Status;
import org.qunxing.planreader.Target;
import org.qunxing.planreader.figures.Figure;
import org.qunxing.planreader.figures.Figures;
import org.qunxing.planreader.lines.Passage;

/** Turns the figures of one paragraph into targets. */
public final class Targets {

  private static final Words LEVELS =
      new Words("国家级 省级 市级 区级 县级 镇级 街道级 全国 省部级 村级 社区级 州级 省 市 区 县 男 女 线上 线下");
  private static final Words RUNNING = new Words("累计 总数 总量 总人数 存量 总数达 总规模 截至");
  private static final Words AUDIENCE =
      new Words("覆盖 惠及 服务 吸引 参与 参加 参训 受益 参与人次 参加人次 参与人数 参加人数 参训人数 受益人数 覆盖面 惠及群众 覆盖人次");

  private final Passage passage;
  private final String text;
  private final Scope home;
  private final Subjects subjects;
  private final When opening;
  private final List<Target> targets = new ArrayList<>();
  private String lastSubject = "";

  private Targets(Passage passage, Scope scope, When opening) {
    this.passage = passage;
    this.text = passage.plain();
    this.home = scope;
    this.subjects = new Subjects(text);
    this.opening = opening;
  }

  static List<Target> in(Passage passage, int from, int to, Scope scope, When opening) {
    var figures = Figures.in(passage.plain(), from, to);
    if (figures.isEmpty()) {
      return List.of();
    }
    var targets = new Targets(passage, scope, opening);
    targets.read(figures, from, to);
    return targets.targets;
  }

  private void read(List<Figure> figures, int from, int to) {
    int previousTo = from;
    for (int i = 0; i < figures.size(); i++) {
      var figure = figures.get(i);
      int nextFrom = i + 1 < figures.size() ? figures.get(i + 1).from() : to;
      var clause = Clause.around(text, figure, previousTo, nextFrom);
      var behind = subjects.behind(figure, clause.to());
      if (i + 1 < figures.size() && clause.to() == nextFrom) {
        clause = clause.endingAt(behind.isEmpty() ? figure.to() : behind.to());
      }
      clause = clause.startingAt(Math.max(clause.from(), previousTo));
      targets.add(target(figure, trimmed(labelled(clause, figure, previousTo)), behind));
      previousTo = clause.to();
    }
  }

  /** 文体活动：50场 and a table's 文体活动 50场: the words before the mark are the figure's. */
  private Clause labelled(Clause clause, Figure figure, int previousTo) {
    int from = clause.from();
    boolean label = from > previousTo + 1 && "： ".indexOf(text.charAt(from - 1)) >= 0;
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
    return new Clause(from, to, clause.sentenceFrom());
  }

  private Target target(Figure figure, Clause clause, Subjects.Span behind) {
    var said = Times.read(text, clause.sentenceFrom(), figure.from(), opening, home.year());
    var scope = said.year() == null || said.deadline() != null ? home : home.inYear(said.year());
    var status = Standing.of(text, clause.sentenceFrom(), figure.from(), figure.to(), scope);
    return new Target(
        passage.quote(clause.from(), clause.to()),
        subject(figure, clause, behind),
        figure.operator(),
        figure.value(),
        figure.upper(),
        figure.unit(),
        figure.percent(),
        figure.baseline(),
        period(figure, clause, said, scope),
        status == Status.DONE ? null : deadline(said),
        status,
        passage.offset(clause.from()),
        passage.offset(clause.to() - 1) + 1);
  }

  private static @Nullable LocalDate deadline(When said) {
    return said.deadline();
  }

  private @Nullable Period period(Figure figure, Clause clause, When said, Scope scope) {
    if (figure.period() != null) {
      return figure.period();
    }
    if (said.period() != null || said.uncoded()) {
      return said.period();
    }
    if (RUNNING.in(text, clause.from(), figure.to()) || (said.deadline() != null && said.until())) {
      return Period.TO_DATE;
    }
    var deadline = said.deadline();
    if (deadline != null) {
      boolean yearEnd = deadline.getMonthValue() == 12 && deadline.getDayOfMonth() == 31;
      boolean own = home.yearly() && home.year() != null && home.year() == deadline.getYear();
      return yearEnd && own ? Period.YEAR : Period.ONCE;
    }
    return scope.yearly() || (said.year() != null && scope.status() != Status.UNCLEAR)
        ? Period.YEAR
        : null;
  }

  private String subject(Figure figure, Clause clause, Subjects.Span behind) {
    var before = subjects.before(clause.from(), figure);
    var subject = chosen(figure, before, behind);
    lastSubject = AUDIENCE.lengthAt(subject, 0) == subject.length() ? lastSubject : subject;
    return subject;
  }

  private String chosen(Figure figure, Subjects.Span before, Subjects.Span behind) {
    var first = before.isEmpty() ? "" : passage.display(before.from(), before.to());
    if (!behind.isEmpty()) {
      var counted = passage.display(behind.from(), behind.to());
      boolean telling = Vocabulary.TELLING_VERBS.lengthAt(first, 0) == first.length();
      return telling ? first + counted : counted;
    }
    if (first.isEmpty()) {
      return lastSubject.isEmpty() ? figure.unit() : lastSubject;
    }
    if (!lastSubject.isEmpty() && LEVELS.lengthAt(first, 0) == first.length()) {
      return first + lastSubject.substring(LEVELS.lengthAt(lastSubject, 0));
    }
    boolean audience = AUDIENCE.lengthAt(first, 0) == first.length();
    return audience && !lastSubject.isEmpty() ? lastSubject + first : first;
  }
}
