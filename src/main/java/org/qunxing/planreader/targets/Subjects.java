package org.qunxing.planreader.targets;

import org.qunxing.planreader.figures.Figure;
import org.qunxing.planreader.figures.Units;
import org.qunxing.planreader.lines.Glyphs;
import org.qunxing.planreader.lines.Words;
import org.qunxing.planreader.outlining.Piece;

/**
 * What a figure measures, as a stretch of the clause: the thing counted behind the number
 * (50场文体活动), or the noun or verb phrase before it (文体活动不少于50场, 调解成功率达到60%).
 */
final class Subjects {

  private static final int LONGEST = 24;

  /** Nouns too wide to stand alone: the verb before them belongs to the subject (评选活动). */
  private static final Words WIDE_NOUNS =
      new Words(
          "活动 工作 行动 项目 任务 比赛 会 班 服务 人数 人次 数 量 率 面 度 额 场次 经费 资金 总数 总量 会议 对象 单位 示范点 示范单位 投资 支出 收入 金额"
              + " 面积 总额 占比 时间 时长 满意度 周期 寿命 期限 天数 日数");

  private static final Words RESULTS =
      new Words("办结 整改 解决 化解 处理 受理 采纳 销号 答复 改建 续建 改造 扩建 净增 新建 新增 结案 立案");

  /** Verbs that close a noun phrase as nouns: 示范点建设, 老旧小区改造. */
  private static final Words NOUNS_TOO = new Words("建设 改造 处理 支持 指导 申请 整改 排查 维持 接受 改善 投入 安排 支出");

  /** 建设率达到50%的目标任务: what stands behind only says that it is one. */
  private static final Words ENDS = new Words("目标 任务 要求 标准 水平 指标 承诺");

  private static final Words UPSKILLING = new Words("技能提升 能力提升 素质提升 学历提升 品质提升 质量提升 就业创业指导 创业指导");

  private final String text;
  private final Trimming trimming;

  Subjects(String text) {
    this.text = text;
    this.trimming = new Trimming(text);
  }

  /** A stretch of the text; empty when the clause names nothing. */
  record Span(int from, int to) {
    boolean isEmpty() {
      return from >= to;
    }
  }

  /** What a heading is about: 增设“爱心妈咪之家” is about the 爱心妈咪之家. */
  static String named(Piece title) {
    var trimming = new Trimming(title.passage().plain());
    int from = trimming.verbs(trimming.start(title.from(), title.to()), title.to());
    int end = trimming.end(from, title.to());
    return title
        .passage()
        .display(from, Math.min(end - from < 2 ? title.to() : end, from + LONGEST));
  }

  /** What stands in the clause behind the figure: the thing counted, up to the next verb. */
  Span behind(Figure figure, int to) {
    int from = figure.to();
    if (figure.unitAt() >= 0 && Units.isNoun(figure.unit())) {
      return new Span(figure.unitAt(), figure.to());
    }
    if (from >= to) {
      return new Span(from, from);
    }
    if (figure.percent()) {
      boolean whole = text.charAt(from) == '的' && to - from > 3 && !ENDS.at(text, from + 1);
      return whole ? new Span(from + 1, Math.min(to, from + 1 + LONGEST)) : new Span(from, from);
    }
    if (text.charAt(from) == '的') {
      from++;
    }
    int end = from;
    while (end < to && end - from < LONGEST && !endsCounted(from, end)) {
      end++;
    }
    while (end - from > 2 && "中内里均已".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end - from >= 2 && isWord(from, end)
        ? new Span(from, end)
        : new Span(figure.to(), figure.to());
  }

  private boolean endsCounted(int from, int at) {
    char c = text.charAt(at);
    if (c == '、' || c == ' ' || c == '“' && at == from) {
      return c != '“';
    }
    int length = Vocabulary.AFTER_COUNTED.lengthAt(text, at);
    if (length == 0) {
      return false;
    }
    return length > 1 || at == from || "并和与及或等将对向使".indexOf(c) < 0 || at - from >= 4;
  }

  /** What stands before the figure, without openers, light verbs and closers. */
  Span before(int clauseFrom, Figure figure) {
    int base = figure.startTo() < 0 ? -1 : text.indexOf("基础上", figure.startTo());
    return base >= 0 && base < figure.goalFrom()
        ? onTopOf(base, clauseFrom, figure)
        : before(clauseFrom, figure.from(), figure.percent());
  }

  /** 在去年举办60场公益演出的基础上，演出增加到80场: before the goal, before 在, or what was counted. */
  private Span onTopOf(int base, int clauseFrom, Figure figure) {
    var goal = before(base + "基础上".length(), figure.goalFrom(), figure.percent());
    if (goal.to() - goal.from() >= 2) {
      return goal;
    }
    int in = text.lastIndexOf('在', figure.from());
    var outer = in > clauseFrom ? before(clauseFrom, in, figure.percent()) : new Span(0, 0);
    int counted = text.charAt(base - 1) == '的' ? base - 1 : base;
    return outer.isEmpty() ? new Span(figure.startTo(), counted) : outer;
  }

  /** The thing named in the clause before: 安排专项资金，每年不少于500万元. */
  Span inClauseBefore(int clauseFrom, int earliest, Figure figure) {
    int end = clauseFrom;
    while (end > earliest && "，：（）".indexOf(text.charAt(end - 1)) >= 0) {
      int open = text.charAt(end - 1) == '）' ? text.lastIndexOf('（', end - 2) : -1;
      end = open > earliest ? open : end - 1;
    }
    int from = end;
    while (from > earliest
        && end - from < LONGEST
        && "，。；：！？（）".indexOf(text.charAt(from - 1)) < 0) {
      from--;
    }
    return end == clauseFrom ? new Span(end, end) : before(from, end, figure.percent());
  }

  private Span before(int clauseFrom, int figureFrom, boolean percent) {
    int end = trimming.end(clauseFrom, figureFrom);
    int from = trimming.start(clauseFrom, end);
    if (percent && end > from && "率度比重例面".indexOf(text.charAt(end - 1)) >= 0) {
      return capped(trimming.verbs(from, end), end);
    }
    int verbEnd = lastVerbEnd(from, end);
    if (verbEnd > from && verbEnd < end) {
      from = verbEnd;
    } else if (verbEnd == end && end > from) {
      int verbFrom = end - Vocabulary.LIGHT_VERBS.lengthBefore(text, from, end);
      return objectOf(clauseFrom, from, verbFrom, end);
    }
    from = afterEnumeration(from, end);
    from = trimming.start(from, end);
    return capped(from, end);
  }

  /** The verb right before the figure. */
  Span verbBefore(int clauseFrom, Figure figure) {
    int end = figure.from();
    while (end > clauseFrom && "约近达到超为".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return new Span(end - Vocabulary.LIGHT_VERBS.lengthBefore(text, clauseFrom, end), end);
  }

  /** A verb that makes another count of the thing named before: 收集问题217个，办结203个. */
  Span resultBefore(int clauseFrom, Figure figure) {
    int end = figure.from();
    return new Span(end - RESULTS.lengthBefore(text, clauseFrom, end), end);
  }

  /** Whether the words name a verb alone that makes another count: 站点达到210个，新增30个. */
  static boolean isResult(String words) {
    return RESULTS.lengthAt(Glyphs.plain(words), 0) == words.length();
  }

  /** The verb stands right before the number: the noun before it, if any, was its object. */
  private Span objectOf(int clauseFrom, int from, int verbFrom, int end) {
    int nounEnd = trimming.end(clauseFrom, verbFrom);
    int nounFrom = trimming.start(from, nounEnd);
    int verbEnd = lastVerbEnd(nounFrom, nounEnd);
    if (verbEnd < nounEnd) {
      nounFrom = Math.max(nounFrom, verbEnd);
    }
    return nounEnd - nounFrom >= 2 ? capped(nounFrom, nounEnd) : new Span(end, end);
  }

  private Span capped(int from, int end) {
    return new Span(Math.max(from, end - LONGEST), Math.max(from, end));
  }

  /** A、B、C等各类大赛: the noun behind 等 sums them up. */
  private int afterEnumeration(int from, int end) {
    for (int i = end - 3; i > from; i--) {
      if (text.charAt(i) == '等' && "级待候奖次".indexOf(text.charAt(i + 1)) < 0) {
        return i + 1;
      }
    }
    return from;
  }

  /** Index behind the last light verb that is not part of a wide noun phrase. */
  private int lastVerbEnd(int from, int end) {
    for (int at = end; at > from + 1; at--) {
      int length = Vocabulary.LIGHT_VERBS.lengthBefore(text, from, at);
      if (length > 1 && isVerb(from, at, length, end)) {
        return at;
      }
    }
    return from;
  }

  private boolean isVerb(int from, int at, int length, int end) {
    if (length == 2 && UPSKILLING.lengthBefore(text, from, at) > 0) {
      return false;
    }
    boolean organisation = text.startsWith("组织", at - length) && length == 2 && at - length > from;
    if (at == end) {
      return !organisation
          && !(at - length > from && NOUNS_TOO.lengthAt(text, at - length) == length);
    }
    char next = text.charAt(at);
    if ("率面度数量额者人员会费法化的值点".indexOf(next) >= 0) {
      return false;
    }
    boolean wide = WIDE_NOUNS.lengthAt(text, at) >= end - at;
    return !wide && !organisation;
  }

  private boolean isWord(int from, int to) {
    for (int i = from; i < to; i++) {
      if (Glyphs.isHan(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
