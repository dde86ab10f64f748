package org.qunxing.planreader.lines;

/**
 * The numerals of cheques and budgets (壹拾万元, 伍佰元整), brought to the plain ones in place. Most of
 * them are also letters of ordinary words (队伍, 大陆, 收拾), so each needs a place or a digit beside it.
 */
final class FormalNumerals {

  private static final String DIGITS = "一二三四五六七八九";
  private static final String PLACES = "十拾百千万亿";

  private FormalNumerals() {}

  /** {@code text} is in plain glyphs, which already hold 一 for 壹, 百 for 佰 and 千 for 仟. */
  static void toPlain(char[] text, int length) {
    int numberTo = -1;
    for (int i = 0; i < length; i++) {
      int digit = digit(text[i]);
      boolean goesOn = numberTo == i;
      if (digit >= 0 && (goesOn || beginsNumber(text, i, length))) {
        text[i] = DIGITS.charAt(digit);
        numberTo = i + 1;
      } else if (text[i] == '拾' && (goesOn || isTen(text, i, length))) {
        text[i] = '十';
        numberTo = i + 1;
      } else if (goesOn && PLACES.indexOf(text[i]) >= 0) {
        numberTo = i + 1;
      }
    }
  }

  /** What 壹 to 拾 say at the head of a heading, in either script; 0 for any other character. */
  static int label(char original) {
    return switch (original) {
      case '壹' -> 1;
      case '貳' -> 2;
      case '參' -> 3;
      case '陸' -> 6;
      case '拾' -> 10;
      default -> digit(original) + 1;
    };
  }

  private static int digit(char c) {
    return switch (c) {
      case '贰' -> 1;
      case '叁', '参' -> 2;
      case '肆' -> 3;
      case '伍' -> 4;
      case '陆' -> 5;
      case '柒' -> 6;
      case '捌' -> 7;
      case '玖' -> 8;
      default -> -1;
    };
  }

  private static boolean beginsNumber(char[] text, int at, int length) {
    boolean place = at + 1 < length && PLACES.indexOf(text[at + 1]) >= 0;
    return place && (at == 0 || "队入退行大内登水".indexOf(text[at - 1]) < 0);
  }

  private static boolean isTen(char[] text, int at, int length) {
    if (at > 0 && DIGITS.indexOf(text[at - 1]) >= 0) {
      return true;
    }
    boolean counted =
        at + 1 < length && ("万亿元".indexOf(text[at + 1]) >= 0 || digit(text[at + 1]) >= 0);
    return counted && (at == 0 || "收捡".indexOf(text[at - 1]) < 0);
  }
}
