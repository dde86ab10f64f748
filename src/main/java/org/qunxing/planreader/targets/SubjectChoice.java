package org.qunxing.planreader.targets;

import java.util.List;
import org.qunxing.planreader.figures.Figure;
import org.qunxing.planreader.lines.Glyphs;
import org.qunxing.planreader.lines.Passage;
import org.qunxing.planreader.lines.Words;

/**
 * Chooses what a figure measures among what stands before it, behind it, in the clause before, with
 * the figure before, and in the heading. Shown to people, so cut from the original glyphs.
 */
final class SubjectChoice {

  private static final Words LEVELS =
      new Words("国家级 省级 市级 区级 县级 镇级 街道级 全国 省部级 村级 社区级 州级 省 市 区 县 男 女 线上 线下");

  private static final int LONGEST_THING = 14;

  /** 五星级工会8家，四星级12家. */
  private static final Words GRADES = new Words("级 类 型");

  /** Last characters of things that stand for themselves in a list: 高级工200人、技师50人. */
  private static final Words NOUN_ENDS = new Words("工 师 员 手 长 者 家 店 站 点 室 院 所 厂 队 书 组");

  /** Words behind a counter that name no thing: 托管班20个班次. */
  private static final Words WIDE = new Words("班次 点位 名额 席位 批次 场次 人次 单位 左右");

  /** Verbs whose figure is of the thing named before: 宣讲100场、覆盖1万人次. */
  private static final Words AUDIENCE =
      new Words("覆盖 惠及 服务 吸引 参与 参加 参训 受益 参与人次 参加人次 参与人数 参加人数 参训人数 受益人数 覆盖面 惠及群众 覆盖人次");

  private final Passage passage;
  private final String text;
  private final Subjects subjects;
  private final String heading;
  private String last = "";

  /** Whether the subject at hand is made from the last one: the next is made from that again. */
  private boolean derived;

  SubjectChoice(Passage passage, Subjects subjects, String heading) {
    this.passage = passage;
    this.text = passage.plain();
    this.subjects = subjects;
    this.heading = heading;
  }

  /** The subject of the figure in its clause; {@code behind} is what stands behind the number. */
  String of(Figure figure, Clause clause, Subjects.Span behind, boolean listed, int lastEnd) {
    derived = false;
    var before = subjects.before(clause.from(), figure);
    var subject = balanced(chosen(figure, clause, before, behind, listed, lastEnd));
    last = derived || is(AUDIENCE, subject) ? last : subject;
    return subject;
  }

  /** 省级 and the 文明岗 named before; but 新业态竞赛 is whole although 区级竞赛 came before. */
  private String joined(String first) {
    var bare = last.substring(Vocabulary.TELLING_VERBS.lengthAt(last, 0));
    int level = LEVELS.lengthAt(Glyphs.plain(bare), 0);
    int grade = last.lastIndexOf(first.charAt(first.length() - 1));
    if (GRADES.endAt(Glyphs.plain(first), first.length()) && last.length() - grade > 2) {
      bare = grade < 0 ? bare : last.substring(grade + 1);
    }
    var head = bare.length() < 2 ? last : bare.substring(level > 1 ? level : 0);
    boolean whole = head.length() >= 2 && first.endsWith(head.substring(head.length() - 2));
    derived = !whole;
    return whole ? first : first + head;
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
    return verb.isEmpty() ? figure.unit() : passage.display(verb.from(), verb.to());
  }

  private String chosen(
      Figure figure,
      Clause clause,
      Subjects.Span before,
      Subjects.Span behind,
      boolean listed,
      int lastEnd) {
    var first = before.isEmpty() ? "" : passage.display(before.from(), before.to());
    if (!behind.isEmpty() && !(first.length() > 1 && isWide(behind))) {
      var counted = passage.display(behind.from(), behind.to());
      return is(Vocabulary.TELLING_VERBS, first) ? first + counted : counted;
    }
    if (first.isEmpty()) {
      return elsewhere(figure, clause, lastEnd);
    }
    if (is(AUDIENCE, first)) {
      return reached(first, figure, clause, lastEnd);
    }
    if (last.isEmpty()) {
      boolean bare = Subjects.isResult(first) || is(LEVELS, first);
      derived = bare && isThing(heading);
      return derived ? first + heading : first;
    }
    boolean part =
        text.startsWith("其中", Math.max(0, before.from() - 2))
            || (first.length() <= 4 && GRADES.endAt(Glyphs.plain(first), first.length()))
            || (listed
                && first.length() <= 3
                && !NOUN_ENDS.endAt(Glyphs.plain(first), first.length()));
    return Subjects.isResult(first) || is(LEVELS, first) || (part && !figure.percent())
        ? joined(first)
        : first;
  }

  /** A heading that names something rather than telling what is done. */
  private static boolean isThing(String heading) {
    return heading.length() >= 2
        && heading.length() <= LONGEST_THING
        && Vocabulary.LIGHT_VERBS.lengthAt(heading, 0) < 2;
  }

  /**
   * Where the clause names nothing: the clause before, the figure before, the heading, the verb.
   */
  private String elsewhere(Figure figure, Clause clause, int lastEnd) {
    var named = subjects.inClauseBefore(clause.from(), lastEnd, figure);
    if (!named.isEmpty()) {
      return passage.display(named.from(), named.to());
    }
    if (!last.isEmpty()) {
      var verb = subjects.resultBefore(clause.from(), figure);
      derived = true;
      return verb.isEmpty() ? last : passage.display(verb.from(), verb.to()) + last;
    }
    return heading.isEmpty() ? verbBefore(figure, clause) : heading;
  }

  /** 举办职工文化节，吸引1.2万人参与: who came, to what. */
  private String reached(String verb, Figure figure, Clause clause, int lastEnd) {
    if (!last.isEmpty()) {
      derived = true;
      return last + verb;
    }
    var named = subjects.inClauseBefore(clause.from(), lastEnd, figure);
    return named.isEmpty() ? verb : passage.display(named.from(), named.to()) + verb;
  }

  private boolean isWide(Subjects.Span span) {
    return WIDE.lengthAt(text, span.from()) == span.to() - span.from();
  }

  private static boolean is(Words words, String subject) {
    return words.lengthAt(Glyphs.plain(subject), 0) == subject.length();
  }
}
