package org.qunxing.planreader.targets;

import org.qunxing.planreader.lines.Glyphs;
import org.qunxing.planreader.lines.Words;

/** Takes from the two ends of a clause the words that say when, how often or that it is done. */
final class Trimming {

  private static final int LONGEST_DATE = 14;
  private static final int LONGEST_NAME = 24;
  private static final Words EACH =
      new Words("名 位 人 户 家 场 场次 班 班次 校 次 所 村 镇 街 月 年 季 季度 学期 天 日 周 届 期 梯次 批次 社区 单位");
  private static final Words KEPT_ENDS = new Words("初中 高中 年度目标 任务目标 年度计划 年初目标 年初计划");
  private static final Words TIMES = new Words("年底 年末 年终 月底 季末");

  private final String text;

  Trimming(String text) {
    this.text = text;
  }

  int start(int from, int end) {
    int at = from;
    while (at < end) {
      int time = Math.max(timeLength(at, end), eachLength(at, end));
      int length = Math.max(time, Vocabulary.OPENERS.lengthAt(text, at));
      if (length == 0
          || Vocabulary.NO_OPENERS.lengthAt(text, at) > length
          || at + length > end
          || (time == 0 && end - at - length < (length == 1 ? 2 : 1))) {
        break;
      }
      at += length;
    }
    return at;
  }

  /** 每校, 每学期, 每名: to whom or how often, not what. */
  private int eachLength(int at, int end) {
    if (text.charAt(at) != '每' || at + 2 > end || EACH.lengthAt(text, at + 1) == 0) {
      return 0;
    }
    return EACH.lengthAt(text, at + 1) + 1;
  }

  /** Of a rate only the verbs at its head are no part: 实现隐患整改率. */
  int verbs(int from, int end) {
    int at = from;
    while (at < end) {
      int length = Vocabulary.LIGHT_VERBS.lengthAt(text, at);
      if (length < 2 || at + length >= end || end - at - length < 3) {
        break;
      }
      at = start(at + length, end);
    }
    return at;
  }

  /** 到2027年底, 6月底前, 2026年, 较2026年. */
  private int timeLength(int at, int end) {
    int i = at;
    if (i < end && "到至较比".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    int digits = i;
    while (i < end
        && (Glyphs.isDigit(text.charAt(i))
            || (i > digits && "年月日底末前初之".indexOf(text.charAt(i)) >= 0))) {
      i++;
    }
    if (i > digits + 1 && !Glyphs.isDigit(text.charAt(i - 1))) {
      return text.startsWith("内", i) ? 0 : i - at; // 15日内办结率 is one name
    }
    int word = TIMES.lengthAt(text, digits);
    return word > 0 && digits + word <= end ? digits + word - at : 0;
  }

  /** 调解成功率较2026年提高…, 会员总数于12月31日前达到…: where the date begins, or {@code end}. */
  private int dateFrom(int from, int end) {
    int at = end;
    while (at > from && end - at < LONGEST_DATE && isOfDate(text.charAt(at - 1))) {
      at--;
    }
    boolean dated = end - at >= 3 && at > from && Glyphs.isDigit(text.charAt(at));
    return dated && "较比于在到至".indexOf(text.charAt(at - 1)) >= 0 ? at - 1 : end;
  }

  private static boolean isOfDate(char c) {
    return Glyphs.isDigit(c) || "年月日底末度之以前".indexOf(c) >= 0;
  }

  /** 慰问金（物）: the bracket belongs to the name. */
  private boolean closesGloss(int from, int end) {
    return Clause.openBefore(text, from, end) > from;
  }

  /** “青春有约”: what stands in the marks is one name. */
  private boolean closesQuotation(int from, int end) {
    if (text.charAt(end - 1) != '”') {
      return false;
    }
    int earliest = Math.max(from, end - LONGEST_NAME + 1);
    int open = end - 2;
    while (open >= earliest && text.charAt(open) != '“') {
      open--;
    }
    return open >= earliest;
  }

  /** 年度目标 ends in a word that elsewhere only leads up to the figure. */
  private boolean isKept(int from, int end) {
    return KEPT_ENDS.lengthBefore(text, from, end) > 0;
  }

  int end(int from, int to) {
    int end = to;
    while (end > from) {
      int length = Vocabulary.CLOSERS.lengthBefore(text, from, end);
      int date = dateFrom(from, end);
      if (date == end && (length == 0 || closesGloss(from, end) || isKept(from, end))) {
        break;
      }
      if (closesQuotation(from, end)) {
        return end - 1;
      }
      end = Math.min(date, end - length);
    }
    return end;
  }
}
