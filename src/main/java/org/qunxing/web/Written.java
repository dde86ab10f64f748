package org.qunxing.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How dates, times and numbers are written for people. */
public final class Written {

  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
  private static final DateTimeFormatter DAY_AND_WEEKDAY =
      DateTimeFormatter.ofPattern("M月d日 EEE", Locale.SIMPLIFIED_CHINESE);
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter SHORT_MOMENT = DateTimeFormatter.ofPattern("M月d日 HH:mm");

  private Written() {}

  /** 2026年11月20日 */
  public static String day(@Nullable LocalDate day) {
    return day == null ? "—" : DAY.format(day);
  }

  /** 11月20日 周五 */
  public static String weekday(LocalDate day) {
    return DAY_AND_WEEKDAY.format(day);
  }

  /** 11月20日 周五; of another year the year and no weekday, which nobody would place: 2025年11月20日. */
  public static String near(LocalDate day, LocalDate today) {
    return day.getYear() == today.getYear() ? weekday(day) : day(day);
  }

  /** 2026年11月20日 14:05 */
  public static String moment(@Nullable Instant at) {
    return at == null ? "—" : MOMENT.format(local(at));
  }

  /** 11月20日 14:05 */
  public static String shortMoment(Instant at) {
    return SHORT_MOMENT.format(local(at));
  }

  /** 14:05:30 */
  public static String clock(Instant at) {
    return CLOCK.format(local(at));
  }

  /** 2026年11月20日 14:05 至 16:05, with the day again where it ends on another. */
  public static String span(Instant from, Instant to) {
    boolean sameDay = local(from).toLocalDate().equals(local(to).toLocalDate());
    return moment(from) + " 至 " + (sameDay ? TIME.format(local(to)) : shortMoment(to));
  }

  /** 1,234 or 12.5; at most two decimals, none that are zero. */
  public static String number(@Nullable Number number) {
    return number == null ? "—" : format("#,##0.##").format(number);
  }

  /** 1,234.00 */
  public static String money(BigDecimal amount) {
    return format("#,##0.00").format(amount);
  }

  /** What a form control holds for this value. */
  public static String input(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case BigDecimal number -> number.toPlainString();
      default -> value.toString();
    };
  }

  /** An element id made of a field name such as {@code targets[0].value}. */
  public static String id(String name) {
    return name.replaceAll("[^A-Za-z0-9_-]+", "-").replaceAll("-$", "");
  }

  private static LocalDateTime local(Instant at) {
    return LocalDateTime.ofInstant(at, ZONE);
  }

  private static DecimalFormat format(String pattern) {
    DecimalFormat format =
        new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format;
  }
}
