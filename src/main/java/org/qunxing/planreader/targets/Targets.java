package org.qunxing.planreader.targets;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunxing.planreader.Period;
import org.qunxing.planreader.Status;
import org.qunxing.planreader.Target;
import org.qunxing.planreader.figures.Figure;
import org.qunxing.planreader.figures.Figures;
import org.qunxing.planreader.lines.Passage;
import org.qunxing.planreader.lines.Words;

/** Turns the figures of one paragraph into targets. */
public final class Targets {

  private static final Words LEVELS =
      new Words("国家级 省级 市级 区级 县级 镇级 街道级 全国 省部级 村级 社区级 州级 省 市 区 县 男 女 线上 线下");
  private static final Words RUNNING = new Words("累计 总数 总量 总人数 存量 总数达 总规模 截至");

  /** Words behind a counter that name no thing: 托管班20个班次. */
  private static final Words WIDE = new Words("班次 点位 名额 席位 批次 场次 人次 单位 左右");

  /** A sum is not of the rhythm named before it: 每季度排查1轮，共发现隐患346处. */
  private static final Words SUM = new Words("累计 共 总共 合计 共计 总计");

  private static final Words AUDIENCE =
      new Words("覆盖 惠及 服务 吸引 参与 参加 参训 受益 参与人次 参加人次 参与人数 参加人数 参训人数 受益人数 覆盖面 惠及群众 覆盖人次");

  private final Passage passage;
  private final String text;
  private final Scope home;
  private final Subjects subjects;
  private final When opening;
  private final List<Target> targets = new ArrayList<>();
  private final Standing standing;
  private String lastSubject = "";
  private int cursor;
  private int lastEnd;
  private final String heading;
  private When said;

  private Targets(Passage passage, int from, String heading, Scope scope, When opening) {
    this.passage = passage;
    this.text = passage.plain();
    this.home = scope.inYearAtHead(text, from);
    this.subjects = new Subjects(text);
    this.opening = opening;
    this.standing = new Standing(text);
    this.cursor = from;
    this.lastEnd = from;
    this.heading = heading;
    this.said = opening;
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
    for (int i = 0; i < figures.size(); i++) {
      var figure = figures.get(i);
      int nextFrom = i + 1 < figures.size() ? figures.get(i + 1).from() : to;
      var clause = Clause.around(text, figure, previousTo, nextFrom);
      var behind = subjects.behind(figure, clause.to());
      if (i + 1 < figures.size() && clause.to() == nextFrom) {
        clause = clause.endingAt(behind.isEmpty() ? figure.to() : behind.to());
      }
      clause = clause.startingAt(Math.max(clause.from(), previousTo));
      var last = targets.isEmpty() ? null : targets.getLast();
      var target = target(figure, trimmed(labelled(clause, figure, previousTo)), behind);
      boolean partOfLast = last != null && isPartOf(previousTo, clause.from());
      targets.add(partOfLast && last != null ? inherited(target, last) : target);
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
    return runs ? withPeriod(target, last.period()) : target;
  }

  private static Target withPeriod(Target t, @Nullable Period period) {
    return new Target(
        t.quote(),
        t.subject(),
        t.operator(),
        t.value(),
        t.upper(),
        t.unit(),
        t.percent(),
        t.baseline(),
        period,
        t.deadline(),
        t.status(),
        t.start(),
        t.end());
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
    readOn(figure.baseline() == null ? figure.from() : figure.to());
    var scope = said.year() == null || said.deadline() != null ? home : home.inYear(said.year());
    var status = standing.of(scope);
    var column = said.deadline() == null ? TableRow.deadline(text, clause.to()) : null;
    if (column != null) {
      said = said.due(column);
    }
    return new Target(
        passage.quote(clause.from(), clause.to()),
        subject(figure, clause, behind),
        figure.operator(),
        figure.value(),
        figure.upper(),
        unit(figure),
        figure.percent(),
        figure.baseline(),
        period(figure, clause, scope),
        status == Status.DONE ? null : said.deadline(),
        status,
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

  /** Reads the words on time and standing up to {@code at}; each sentence begins afresh. */
  private void readOn(int at) {
    int from = cursor;
    for (int i = cursor; i < at; i++) {
      if ("。！？".indexOf(text.charAt(i)) >= 0) {
        from = i + 1;
      }
    }
    if (from > cursor) {
      said = opening;
      standing.forget();
    }
    said = Times.read(text, from, at, said, home.year());
    var scope = said.year() == null || said.deadline() != null ? home : home.inYear(said.year());
    standing.read(from, at, scope);
    cursor = Math.max(cursor, at);
  }

  private @Nullable Period period(Figure figure, Clause clause, Scope scope) {
    if (figure.period() != null) {
      return figure.period();
    }
    boolean rhythm =
        said.uncoded()
            || said.period() == Period.MONTH
            || said.period() == Period.QUARTER
            || said.period() == Period.YEAR;
    boolean elsewhere = said.at() < clause.from();
    boolean summed =
        rhythm && elsewhere && (figure.percent() || SUM.in(text, clause.from(), figure.to()));
    if (!summed && (said.period() != null || said.uncoded())) {
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
    var subject = balanced(chosen(figure, clause, before, behind));
    lastSubject = AUDIENCE.lengthAt(subject, 0) == subject.length() ? lastSubject : subject;
    return subject;
  }

  /** 省级 and the 文明岗 named before; but 新业态竞赛 is whole although 区级竞赛 came before. */
  private String joined(String first) {
    var head = lastSubject.substring(LEVELS.lengthAt(lastSubject, 0));
    boolean whole = head.length() >= 2 && first.endsWith(head.substring(head.length() - 2));
    return whole ? first : first + head;
  }

  /** Whether the clause goes on in a list of figures in the same unit: 暑期4个、寒假2个. */
  private boolean isListed(Figure figure, Clause clause) {
    boolean sameUnit = !targets.isEmpty() && targets.getLast().unit().equals(unit(figure));
    return sameUnit && clause.from() > 0 && "、，".indexOf(text.charAt(clause.from() - 1)) >= 0;
  }

  /** Without a quotation mark that lost its partner. */
  private static String balanced(String subject) {
    var bare = subject;
    for (var pair : List.of("“”", "「」", "《》", "（）")) {
      boolean opens = bare.indexOf(pair.charAt(0)) >= 0;
      boolean closes = bare.indexOf(pair.charAt(1)) >= 0;
      bare =
          opens == closes ? bare : bare.replace(pair.substring(opens ? 0 : 1, opens ? 1 : 2), "");
    }
    return bare;
  }

  /** 计划投入约60万元 names nothing but what is done. */
  private String verbBefore(Figure figure, Clause clause) {
    var verb = subjects.verbBefore(clause.from(), figure);
    return verb.isEmpty() ? unit(figure) : passage.display(verb.from(), verb.to());
  }

  private String chosen(Figure figure, Clause clause, Subjects.Span before, Subjects.Span behind) {
    var first = before.isEmpty() ? "" : passage.display(before.from(), before.to());
    if (!behind.isEmpty()
        && !(first.length() > 1
            && WIDE.lengthAt(text, behind.from()) == behind.to() - behind.from())) {
      var counted = passage.display(behind.from(), behind.to());
      boolean telling = Vocabulary.TELLING_VERBS.lengthAt(first, 0) == first.length();
      return telling ? first + counted : counted;
    }
    if (first.isEmpty()) {
      var named = subjects.inClauseBefore(clause.from(), lastEnd, figure);
      if (!named.isEmpty()) {
        return passage.display(named.from(), named.to());
      }
      if (lastSubject.isEmpty()) {
        return heading.isEmpty() ? verbBefore(figure, clause) : heading;
      }
      return lastSubject;
    }
    boolean part =
        text.startsWith("其中", Math.max(0, before.from() - 2))
            || (first.length() <= 3 && isListed(figure, clause));
    if (!lastSubject.isEmpty()
        && part
        && !figure.percent()
        && AUDIENCE.lengthAt(first, 0) != first.length()) {
      return joined(first);
    }
    if (!lastSubject.isEmpty() && LEVELS.lengthAt(first, 0) == first.length()) {
      return joined(first);
    }
    boolean audience = AUDIENCE.lengthAt(first, 0) == first.length();
    return audience && !lastSubject.isEmpty() ? lastSubject + first : first;
  }
}
