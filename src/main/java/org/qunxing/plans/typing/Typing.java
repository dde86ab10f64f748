package org.qunxing.plans.typing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qunxing.web.FormErrors;

/** Reads what was typed into a form, and collects what could not be read, by field. */
public final class Typing {

  private static final Pattern NUMBER = Pattern.compile("(\\d{1,12}(?:\\.\\d{1,6})?)(万|亿)?[%％]?");
  private static final Pattern DAY =
      Pattern.compile("(20\\d\\d)[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");

  private final Map<String, String> errors = new LinkedHashMap<>();

  public FormErrors errors() {
    return new FormErrors(errors);
  }

  public boolean failed() {
    return !errors.isEmpty();
  }

  public void error(String field, String message) {
    errors.putIfAbsent(field, message);
  }

  /** A text that must be there. */
  public String text(String field, String typed, int longest, String whenMissing) {
    String text = typed.strip();
    if (text.isEmpty()) {
      error(field, whenMissing);
    } else if (text.length() > longest) {
      error(field, "最多 %d 个字，现在有 %d 个。".formatted(longest, text.length()));
    }
    return text;
  }

  /** {@code 1,200}, {@code 10万}, {@code 60%}; null when nothing was typed or it can't be read. */
  public @Nullable BigDecimal number(String field, String typed) {
    String plain = typed.replaceAll("[,，\\s]", "");
    if (plain.isEmpty()) {
      return null;
    }
    Matcher matcher = NUMBER.matcher(plain);
    if (!matcher.matches()) {
      error(field, "请填数字，例如 50、1,200 或 10万。");
      return null;
    }
    return new BigDecimal(matcher.group(1)).multiply(scale(matcher.group(2)));
  }

  public BigDecimal number(String field, String typed, String whenMissing) {
    BigDecimal number = number(field, typed);
    if (number == null) {
      error(field, whenMissing);
      return BigDecimal.ZERO;
    }
    return number;
  }

  /** {@code 2026-06-30}, {@code 2026年6月30日}; null when nothing was typed or it can't be read. */
  public @Nullable LocalDate day(String field, String typed) {
    String plain = typed.strip();
    if (plain.isEmpty()) {
      return null;
    }
    Matcher matcher = DAY.matcher(plain);
    if (matcher.matches()) {
      try {
        return LocalDate.parse(
            "%s-%02d-%02d"
                .formatted(
                    matcher.group(1),
                    Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(3))));
      } catch (DateTimeParseException _) {
        error(field, "没有这一天，请检查日期。");
        return null;
      }
    }
    error(field, "请填日期，例如 2026-06-30。");
    return null;
  }

  private static BigDecimal scale(@Nullable String word) {
    return switch (word) {
      case "万" -> BigDecimal.valueOf(10_000);
      case "亿" -> BigDecimal.valueOf(100_000_000);
      case null, default -> BigDecimal.ONE;
    };
  }
}
