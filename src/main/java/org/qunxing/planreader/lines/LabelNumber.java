package org.qunxing.planreader.lines;

/**
 * A small number that labels a heading, in either script.
 *
 * @param value 0 when there is none
 * @param to index behind it
 */
record LabelNumber(int value, int to) {

  private static final String CHINESE_DIGITS = "〇一二三四五六七八九";
  private static final int LARGEST = 199;
  private static final int LAST_CHINESE = 8;

  static LabelNumber at(String text, int from) {
    return from < text.length() && Glyphs.isDigit(text.charAt(from))
        ? arabic(text, from)
        : chinese(text, from);
  }

  private static LabelNumber arabic(String text, int from) {
    int at = from;
    int value = 0;
    while (at < text.length() && Glyphs.isDigit(text.charAt(at)) && value <= LARGEST) {
      value = value * 10 + text.charAt(at++) - '0';
    }
    return new LabelNumber(value <= LARGEST ? value : 0, at);
  }

  private static LabelNumber chinese(String text, int from) {
    int at = from;
    int total = 0;
    int digit = -1;
    for (; at < text.length() && at < LAST_CHINESE && isChineseDigit(text.charAt(at)); at++) {
      char c = text.charAt(at);
      if (c == '十' || c == '百') {
        total += (digit < 0 ? 1 : digit) * (c == '十' ? 10 : 100);
        digit = -1;
      } else {
        digit = Math.max(0, digit) * 10 + CHINESE_DIGITS.indexOf(c);
      }
    }
    return new LabelNumber(total + Math.max(0, digit), at);
  }

  static boolean isChineseDigit(char c) {
    return CHINESE_DIGITS.indexOf(c) >= 0 || c == '十' || c == '百';
  }

  static int roman(String letters) {
    int value = 0;
    for (int i = 0; i < letters.length(); i++) {
      int here = romanDigit(letters.charAt(i));
      boolean before = i + 1 < letters.length() && here < romanDigit(letters.charAt(i + 1));
      value += before ? -here : here;
    }
    return value;
  }

  private static int romanDigit(char c) {
    return c == 'I' ? 1 : c == 'V' ? 5 : 10;
  }
}
