package org.qunxing.planreader.targets;

import org.qunxing.planreader.lines.Glyphs;
import org.qunxing.planreader.lines.Words;

/** Takes from the two ends of a clause the words that say when, how often or that it is done. */
final class Trimming {

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
    if (text.charAt(at) != '每'
        || at + 2 > end
        || "名位人户家场班校次所村镇街月年季学天日周届期".indexOf(text.charAt(at + 1)) < 0) {
      return 0;
    }
    return text.startsWith("学期", at + 1) || text.startsWith("季度", at + 1) ? 3 : 2;
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

  /** 调解成功率较2026年提高…: where 较2026年 begins, or {@code end}. */
  private int comparedFrom(int from, int end) {
    int at = end;
    while (at > from
        && end - at < 8
        && (Glyphs.isDigit(text.charAt(at - 1)) || "年底末度".indexOf(text.charAt(at - 1)) >= 0)) {
      at--;
    }
    boolean year = end - at >= 5 && at > from && "较比".indexOf(text.charAt(at - 1)) >= 0;
    return year ? at - 1 : end;
  }

  /** 慰问金（物）: the bracket belongs to the name. */
  private boolean closesGloss(int from, int end) {
    if (text.charAt(end - 1) != '）') {
      return false;
    }
    int open = Math.max(from, end - 6);
    while (open < end && text.charAt(open) != '（') {
      open++;
    }
    return open > from && open < end;
  }

  int end(int from, int to) {
    int end = to;
    while (end > from) {
      int length = Vocabulary.CLOSERS.lengthBefore(text, from, end);
      int compared = comparedFrom(from, end);
      if (compared == end && (length == 0 || closesGloss(from, end))) {
        break;
      }
      end = Math.min(compared, end - length);
    }
    return end;
  }
}
