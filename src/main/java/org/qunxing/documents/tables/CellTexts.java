package org.qunxing.documents.tables;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

/** From what a cell holds to the text a person meant. */
final class CellTexts {
  private static final int LONGEST = 2_000;
  private static final BigDecimal FIRST_WITH_LOST_DIGITS = new BigDecimal("1E15");
  private static final MathContext AS_EXCEL_KEEPS = new MathContext(15, RoundingMode.HALF_UP);
  private static final Pattern EXPONENT = Pattern.compile("\\d(\\.\\d+)?[Ee]\\+?\\d{2}");
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u3000]+");
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\u200B-\\u200F\\u202A-\\u202E\\u2060\\uFEFF\\u00AD]|[\\p{Cc}&&[^\\s]]");
  private static final Pattern QUOTED_PARTS = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");

  private CellTexts() {}

  /** Text typed by a person. A leading apostrophe is how one tells Excel "this is text". */
  static TableCell typed(String raw) {
    return isPlain(raw) ? kept(raw) : kept(cleaned(raw));
  }

  /** What most cells are: visible ASCII and Chinese characters, of which nothing is to be taken. */
  private static boolean isPlain(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (!isWithin(c, '!', '~') && !isWithin(c, '一', '\u9fff')) {
        return false;
      }
    }
    return !raw.startsWith("'");
  }

  private static String cleaned(String raw) {
    String text = SPACES.matcher(INVISIBLE.matcher(raw).replaceAll("")).replaceAll(" ").strip();
    return halfWidth(text.startsWith("'") ? text.substring(1).strip() : text);
  }

  private static TableCell kept(String text) {
    if (text.isEmpty()) {
      return TableCell.EMPTY;
    }
    if (text.length() > LONGEST) {
      return new TableCell(text.substring(0, LONGEST), CellTrouble.TOO_LONG);
    }
    boolean lost = Character.isDigit(text.charAt(0)) && EXPONENT.matcher(text).matches();
    return new TableCell(text, lost ? CellTrouble.DIGITS_LOST : null);
  }

  /** A number as Excel stores it: a double with fifteen digits that count. */
  static TableCell number(BigDecimal value) {
    if (value.abs().compareTo(FIRST_WITH_LOST_DIGITS) >= 0) {
      return new TableCell(value.toPlainString(), CellTrouble.DIGITS_LOST);
    }
    BigDecimal meant = value.round(AS_EXCEL_KEEPS).stripTrailingZeros();
    return new TableCell(meant.toPlainString(), null);
  }

  static TableCell day(LocalDate day) {
    return new TableCell(day.toString(), null);
  }

  /**
   * Whether a number format shows a day. Built-in formats are known by number alone, among them the
   * Chinese and Japanese ones from 27 to 36 and from 50 to 58.
   */
  static boolean showsADay(int id, String format) {
    if (id == 22 || isWithin(id, 14, 17) || isWithin(id, 27, 31) || isWithin(id, 50, 58)) {
      return true;
    }
    String bare = QUOTED_PARTS.matcher(format.toLowerCase(Locale.ROOT)).replaceAll("");
    boolean marks = bare.contains("y") || (bare.contains("d") && bare.contains("m"));
    return marks && !bare.contains("general") && !bare.contains("0");
  }

  private static boolean isWithin(int value, int first, int last) {
    return value >= first && value <= last;
  }

  /** Only letters and digits: brackets and commas of either width stand in names of firms. */
  private static String halfWidth(String text) {
    var changed = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean wide = isWithin(c, '０', '９') || isWithin(c, 'Ａ', 'Ｚ') || isWithin(c, 'ａ', 'ｚ');
      changed.append(wide ? (char) (c - 0xFEE0) : c);
    }
    return changed.toString();
  }
}
