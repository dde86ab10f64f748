package org.qunxing.planreader.figures;

import org.jspecify.annotations.Nullable;

/** Numbers in Chinese characters: 十二, 三百二十, 一万五千; and the loose ones 两三, 七八十, 三五. */
final class ChineseNumber {

  static final String DIGITS = "〇一二三四五六七八九";
  private static final long TEN_THOUSAND = 10_000;
  private static final long HUNDRED_MILLION = 100_000_000;

  /** Its value, or the two ends of it. */
  record Range(long low, long high) {}

  private ChineseNumber() {}

  static boolean isPart(char c) {
    return isDigit(c) || multiplier(c) > 0;
  }

  static boolean isDigit(char c) {
    return c == '两' || c == '零' || DIGITS.indexOf(c) >= 0;
  }

  static int digit(char c) {
    return c == '两' ? 2 : c == '零' ? 0 : DIGITS.indexOf(c);
  }

  static long multiplier(char c) {
    return switch (c) {
      case '十' -> 10;
      case '百' -> 100;
      case '千' -> 1000;
      case '万' -> TEN_THOUSAND;
      case '亿' -> HUNDRED_MILLION;
      default -> 0;
    };
  }

  /** The value of a run of such characters, or null where they are no number (二〇二六, 一二三). */
  static @Nullable Range value(String run) {
    int pair = pair(run);
    if (pair < 0) {
      long value = strict(run);
      return value <= 0 ? null : new Range(value, value);
    }
    long low = strict(run.substring(0, pair + 1) + run.substring(pair + 2));
    long high = strict(run.substring(0, pair) + run.substring(pair + 1));
    return low <= 0 || high <= low ? null : new Range(low, high);
  }

  /** Index of two neighbouring digits that mean a range: 三四, 七八, 三五; -1 without. */
  private static int pair(String run) {
    for (int i = 0; i + 1 < run.length(); i++) {
      if (isDigit(run.charAt(i)) && isDigit(run.charAt(i + 1)) && digit(run.charAt(i)) > 0) {
        int step = digit(run.charAt(i + 1)) - digit(run.charAt(i));
        return step == 1 || (step == 2 && run.length() == 2) ? i : -1;
      }
    }
    return -1;
  }

  /** The value by the rules of place; -1 where digits follow each other. */
  private static long strict(String run) {
    long total = 0;
    long part = 0;
    int digit = -1;
    for (int i = 0; i < run.length(); i++) {
      char c = run.charAt(i);
      long multiplier = multiplier(c);
      if (multiplier == 0) {
        if (digit > 0) {
          return -1;
        }
        digit = digit(c);
      } else if (multiplier < TEN_THOUSAND) {
        part += multiplier * (digit < 0 ? 1 : digit);
        digit = -1;
      } else {
        long whole = part + Math.max(0, digit);
        total += multiplier * (whole == 0 ? Math.max(1, total) : whole) - (whole == 0 ? total : 0);
        part = 0;
        digit = -1;
      }
      if (total > HUNDRED_MILLION * TEN_THOUSAND) {
        return -1;
      }
    }
    return total + part + Math.max(0, digit) * lastPlace(run);
  }

  /** 一万五 is 15000 and 三百二 is 320: a last bare digit stands one place below the multiplier. */
  private static long lastPlace(String run) {
    int length = run.length();
    if (length < 3 || !isDigit(run.charAt(length - 1))) {
      return 1;
    }
    long above = multiplier(run.charAt(length - 2));
    return above >= 100 ? above / 10 : 1;
  }
}
