package org.qunxing.planreader.figures;

import org.qunxing.planreader.lines.Glyphs;

/** The characters right beside a number that make it an ordinal, a code, a blank or a name. */
final class Surroundings {

  private final String text;

  Surroundings(String text) {
    this.text = text;
  }

  boolean bar(Numeral numeral, int from) {
    return isBarredBefore(numeral, from)
        || isBarredAfter(numeral.to())
        || Quotation.surrounds(text, from);
  }

  /** 第3, 前三名, 每200名, 数百, 几十, X3, 1.5.2. */
  private boolean isBarredBefore(Numeral numeral, int from) {
    char before = charAt(from - 1);
    if (Glyphs.isAsciiWord(before)
        || before == '每'
        || (before != 0 && "第初/·.×+_*□△老".indexOf(before) >= 0)) {
      return true;
    }
    if (before == '前') {
      return "目日此年底末".indexOf(charAt(from - 2)) < 0;
    }
    if (before == '后' && charAt(from - 2) == '名') {
      return true; // 排名后3位
    }
    if (numeral.isArabic()) {
      return false;
    }
    return before == '几' || before == '十' || (before == '数' && !isCountNoun(charAt(from - 2)));
  }

  /** 人数, 总数, 户数 end in 数; 数百 begins with it. */
  private static boolean isCountNoun(char c) {
    return "人次总户件个份家场员量台岗篇对".indexOf(c) >= 0;
  }

  /** 5G, 4+2, 3X, 2.0.1. */
  private boolean isBarredAfter(int to) {
    char after = charAt(to);
    return Glyphs.isAsciiWord(after)
        || (after != 0 && "×*_□·.".indexOf(after) >= 0)
        || (after == '+' && (Glyphs.isAsciiWord(charAt(to + 1)) || charAt(to + 1) == '“'));
  }

  private char charAt(int i) {
    return i >= 0 && i < text.length() ? text.charAt(i) : 0;
  }
}
