package org.qunxing.documents.tables;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A day as people type it: 2026-3-1, 2026/3/1, 2026.3.1, 2026年3月1日, 20260301, 二〇二六年三月一日, or the
 * serial number that Excel shows once a date has lost its format.
 *
 * <p>What could mean two days (3/1/2026, 26-3-1) or none (2026-02-30, 2026年3月) is not guessed.
 */
public final class DateText {
  private static final Pattern MARKED =
      Pattern.compile("(\\d{4})\\s*([-/.年])\\s*(\\d{1,2})\\s*([-/.月])\\s*(\\d{1,2})\\s*[日号]?");
  private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern SERIAL = Pattern.compile("\\d{5}");
  private static final Pattern CHINESE =
      Pattern.compile("([〇零○一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})[日号]");
  private static final Pattern TIME = Pattern.compile("[ T]\\d{1,2}:\\d{2}(:\\d{2})?(\\.\\d+)?Z?$");
  private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
  private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
  private static final LocalDate AFTER_LAST = LocalDate.of(2100, 1, 1);

  private DateText() {}

  public static Optional<LocalDate> parse(String written) {
    return isIso(written)
        ? day(written.substring(0, 4), written.substring(5, 7), written.substring(8))
        : parseAny(written);
  }

  /** 2026-03-01, as most tables write it. */
  private static boolean isIso(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (i == 4 || i == 7 ? c != '-' : c < '0' || c > '9') {
        return false;
      }
    }
    return text.length() == 10;
  }

  private static Optional<LocalDate> parseAny(String written) {
    String text = Normalizer.normalize(written.strip(), Normalizer.Form.NFKC);
    text = TIME.matcher(text).replaceFirst("");
    var marked = MARKED.matcher(text);
    if (marked.matches() && agree(marked.group(2), marked.group(4))) {
      return day(marked.group(1), marked.group(3), marked.group(5));
    }
    var compact = COMPACT.matcher(text);
    if (compact.matches()) {
      return day(compact.group(1), compact.group(2), compact.group(3));
    }
    if (SERIAL.matcher(text).matches()) {
      return plausible(SERIAL_ZERO.plusDays(Long.parseLong(text)));
    }
    return chinese(text);
  }

  /** 2026-3/1 is a slip of the pen rather than a way of writing. */
  private static boolean agree(String first, String second) {
    return first.equals("年") ? second.equals("月") : first.equals(second);
  }

  private static Optional<LocalDate> chinese(String text) {
    var matcher = CHINESE.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    var year = new StringBuilder();
    matcher.group(1).chars().forEach(c -> year.append(Math.max(0, "零一二三四五六七八九".indexOf(c))));
    return day(year.toString(), small(matcher.group(2)), small(matcher.group(3)));
  }

  /** 三, 十, 十二, 二十, 三十一. */
  private static String small(String text) {
    int ten = text.indexOf('十');
    int tens = ten < 0 ? 0 : ten == 0 ? 1 : digit(text.charAt(0));
    int ones = ten == text.length() - 1 ? 0 : digit(text.charAt(text.length() - 1));
    return Integer.toString(tens * 10 + ones);
  }

  private static int digit(char c) {
    return "〇一二三四五六七八九".indexOf(c);
  }

  private static Optional<LocalDate> day(String year, String month, String day) {
    try {
      return plausible(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> plausible(LocalDate day) {
    boolean known = !day.isBefore(FIRST) && day.isBefore(AFTER_LAST);
    return known ? Optional.of(day) : Optional.empty();
  }
}
