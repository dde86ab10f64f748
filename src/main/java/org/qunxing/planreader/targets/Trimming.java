package org.qunxing.planreader.targets;

import org.qunxing.planreader.lines.Glyphs;

/** Takes from the two ends of a clause the words that say when, how often or that it is done. */
final class Trimming {

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

  /** 到2027年底, 6月底前, 2026年. */
  private int timeLength(int at, int end) {
    int i = at;
    if (i < end && "到至".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    int digits = i;
    while (i < end
        && (Glyphs.isDigit(text.charAt(i))
            || (i > digits && "年月日底末前初之".indexOf(text.charAt(i)) >= 0))) {
      i++;
    }
    return i > digits + 1 && !Glyphs.isDigit(text.charAt(i - 1)) ? i - at : 0;
  }

  int end(int from, int to) {
    int end = to;
    while (end > from) {
      int length = Vocabulary.CLOSERS.lengthBefore(text, from, end);
      if (length == 0) {
        break;
      }
      end -= length;
    }
    return end;
  }
}
