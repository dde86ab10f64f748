package org.qunxing.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How a time limit got its end, in a form that can be printed and checked by hand.
 *
 * @param start the day of the event; the next day is the first that counts
 * @param met the holidays and make-up days on the way
 * @param unknownYears years on the way whose notice is not known, so that plain weeks were counted
 */
public record Derivation(
    LocalDate start,
    int days,
    Unit unit,
    LocalDate end,
    List<ExceptionalSpan> met,
    List<Integer> unknownYears) {

  /** What is counted. */
  public enum Unit {
    WORKING_DAYS("个工作日"),
    CALENDAR_DAYS("日");

    private final String label;

    Unit(String label) {
      this.label = label;
    }
  }

  public Derivation {
    met = List.copyOf(met);
    unknownYears = List.copyOf(unknownYears);
  }

  /** Whether the end stands: every year on the way is known. */
  public boolean known() {
    return unknownYears.isEmpty();
  }

  /** 从2026年9月29日起15个工作日：国庆节10月1日至7日不计，10月10日补班计入，到10月26日。 */
  public String text() {
    List<String> parts = new ArrayList<>();
    if (unit == Unit.WORKING_DAYS) {
      met.stream().filter(ExceptionalSpan::changesTheWeek).map(this::counted).forEach(parts::add);
    } else if (!plainEnd().equals(end)) {
      parts.add("最后一天" + date(plainEnd()) + "不上班，顺延到下一个工作日");
    }
    String reasons = parts.isEmpty() ? "" : "：" + String.join("，", parts);
    return "从%s起%d%s%s，到%s。%s"
        .formatted(fullDate(start), days, unit.label, reasons, date(end), caveat());
  }

  private LocalDate plainEnd() {
    return start.plusDays(days);
  }

  private String counted(ExceptionalSpan span) {
    return span.isHoliday() ? span.name() + range(span) + "不计" : range(span) + "补班计入";
  }

  private String caveat() {
    if (known()) {
      return "";
    }
    String years = unknownYears.stream().map(y -> y + "年").collect(Collectors.joining("、"));
    return years + "的放假安排尚未公布，按周一至周五上班暂算。";
  }

  private String range(ExceptionalSpan span) {
    if (span.length() == 1) {
      return date(span.first());
    }
    boolean sameMonth = span.first().getMonth() == span.last().getMonth();
    String last = sameMonth ? span.last().getDayOfMonth() + "日" : date(span.last());
    return date(span.first()) + "至" + last;
  }

  /** The year is said again only where it is another than that of the start. */
  private String date(LocalDate day) {
    return day.getYear() == start.getYear()
        ? "%d月%d日".formatted(day.getMonthValue(), day.getDayOfMonth())
        : fullDate(day);
  }

  private static String fullDate(LocalDate day) {
    return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }
}
