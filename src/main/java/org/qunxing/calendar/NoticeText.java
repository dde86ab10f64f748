package org.qunxing.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qunxing.calendar.ExceptionalDay.Kind;
import org.qunxing.kernel.Parsed;

/**
 * The State Council's yearly notice as it is published: one numbered clause a holiday, in which a
 * sentence says from when to when is off and another which weekend days are worked.
 */
final class NoticeText {

  private static final Pattern CLAUSE =
      Pattern.compile("^\\s*[一二三四五六七八九十]{1,3}、([^：:，。]{1,20})[：:](.*)$");

  private static final Pattern ASIDE = Pattern.compile("（[^）]*）|\\([^)]*\\)");

  private static final Pattern SPAN =
      Pattern.compile("(\\d{1,2})月(\\d{1,2})日(?:至(?:\\d{4}年)?(?:(\\d{1,2})月)?(\\d{1,2})日)?");

  private NoticeText() {}

  static boolean looksLikeOne(String text) {
    return text.lines().anyMatch(line -> CLAUSE.matcher(line).matches());
  }

  static List<YearSheet.Row> read(int year, String text) {
    List<String> lines = text.lines().toList();
    List<YearSheet.Row> rows = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Matcher clause = CLAUSE.matcher(lines.get(i));
      if (clause.matches()) {
        String body = ASIDE.matcher(clause.group(2)).replaceAll("");
        rows.add(
            new YearSheet.Row(
                i + 1, lines.get(i).strip(), clause(year, clause.group(1).strip(), body)));
      }
    }
    return rows;
  }

  private static Parsed<List<ExceptionalDay>> clause(int year, String name, String body) {
    List<ExceptionalDay> days = new ArrayList<>();
    for (String sentence : body.split("。")) {
      if (sentence.contains("放假") || sentence.endsWith("上班")) {
        Kind kind = sentence.contains("放假") ? Kind.HOLIDAY : Kind.WORKING;
        for (Matcher span = SPAN.matcher(sentence); span.find(); ) {
          switch (span(year, span, kind, name)) {
            case Parsed.Good<List<ExceptionalDay>>(var more) -> days.addAll(more);
            case Parsed.Bad<List<ExceptionalDay>> bad -> {
              return bad;
            }
          }
        }
      }
    }
    return days.isEmpty() ? Parsed.bad(CalendarReason.ROW_CLAUSE) : Parsed.good(days);
  }

  private static Parsed<List<ExceptionalDay>> span(int year, Matcher span, Kind kind, String name) {
    int month = Integer.parseInt(span.group(1));
    int lastMonth = span.group(3) == null ? month : Integer.parseInt(span.group(3));
    String lastDay = span.group(4) == null ? span.group(2) : span.group(4);
    try {
      LocalDate first =
          LocalDate.of(yearOf(year, name, month), month, Integer.parseInt(span.group(2)));
      LocalDate last =
          LocalDate.of(yearOf(year, name, lastMonth), lastMonth, Integer.parseInt(lastDay));
      return SheetDays.checked(year, first, last, kind, name);
    } catch (DateTimeException noSuchDay) {
      return Parsed.bad(CalendarReason.ROW_DATE, span.group());
    }
  }

  /** A December in the clause on New Year is that of the year before. */
  private static int yearOf(int year, String name, int month) {
    return name.startsWith("元旦") && month == 12 ? year - 1 : year;
  }
}
