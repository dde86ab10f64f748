package org.qunxing.planreader.targets;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qunxing.planreader.Period;

/** Reads the words for time in a stretch of plain text, in order; later words win. */
final class Times {

  private static final Pattern WORDS =
      Pattern.compile(
          "(?<each>每个?季度?|按季度?|季均|每个?月|按月|月均|日均|周均|每半年|每[两三二23]年|每[两三二23]个?月|每个?学期|每周|每日|每天|每年度?|年均|逐年|按年|全年|(?<![一两三四五十几\\d])年内|年度内?(?!计划|总结|工作|目标|重点|任务))"
              + "|十(?<five>[三四五六])五”?(?:时期|规划|期)?(?:末|期末|结束|时期|期间)|自?(?<since>20\\d\\d)年以来"
              + "|(?<until>截至目前|截止目前|截至|截止|(?<![月日年季旬\\d])(?:到|至))?(?<![较比自由从])(?<!在(?=20\\d\\d年[^，。；]{0,24}基础))"
              + "(?:(?<year>(?<!\\d)20\\d\\d|二[〇零][〇零一二三四五][〇零一二三四五六七八九])年(?!代)度?|(?<rel>今年|明年|本年度?|当年|(?<![由从在])(?:去年|上年)(?!同期|水平|的?[\\d.]+倍|[^，。；]{0,12}基础)))?"
              + "(?:(?:的)?(?:年底|年末|年终|底|末)(?<yearEnd>)|(?<![一两三四五十几全每\\d])年中(?<midYear>)|(?<half>上半年|下半年)|第?(?<quarter>[一二三四1234])季度"
              + "|(?<month>1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月份?(?:(?<day>[12]\\d|3[01]|[1-9])日|(?<part>底|末|初|中旬|上旬|下旬)?))?"
              + "(?:底|末)?(?<before>前|之前|以前|止)?");

  private static final Signposts POSTS =
      new Signposts(WORDS, "每按季月年逐全十自截到至日周0123456789二一三四五六七八九今明本当去上下第底末");

  private static final Pattern UNCODED = Pattern.compile("每[两三二23].*|每半年|每个?学期|每周|每日|每天|日均|周均");

  private static final String DIGITS = "〇一二三四五六七八九";

  private Times() {}

  /** What {@code text} says on top of {@code before}; {@code home} is the year of the document. */
  static When read(String text, int from, int to, When before, @Nullable Integer home) {
    var said = new When[] {before};
    POSTS.read(text, from, to, match -> said[0] = apply(match, said[0], home));
    return said[0];
  }

  private static When apply(Matcher match, When when, @Nullable Integer home) {
    if (match.group("each") != null) {
      return rhythm(match.group("each"), match.start(), when);
    }
    if (match.group("since") != null) {
      boolean earlier = home != null && Integer.parseInt(match.group("since")) < home;
      return earlier ? when.each(Period.TO_DATE, match.start()) : when;
    }
    if (match.group("five") != null) {
      int last = 2005 + 5 * DIGITS.indexOf(match.group("five"));
      boolean past = home != null && last < home;
      return past ? when.in(last) : when.by(LocalDate.of(last, 12, 31), true);
    }
    return day(match, when, home);
  }

  private static When rhythm(String word, int at, When when) {
    if (UNCODED.matcher(word).matches()) {
      return when.inUncodedRhythm(at);
    }
    var period =
        word.contains("季") ? Period.QUARTER : word.contains("月") ? Period.MONTH : Period.YEAR;
    return when.each(period, at);
  }

  private static When day(Matcher match, When when, @Nullable Integer home) {
    var until = match.group("until");
    boolean running = until != null && until.startsWith("截");
    Integer said = said(match, home);
    Integer year = said != null ? said : when.year() != null ? when.year() : home;
    boolean dated =
        match.group("yearEnd") != null
            || match.group("midYear") != null
            || match.group("half") != null
            || match.group("quarter") != null
            || match.group("month") != null;
    boolean bounded = until != null || match.group("before") != null;
    if (dated && year != null && (bounded || isPeriodEnd(match))) {
      if (until == null && (match.group("half") != null || match.group("quarter") != null)) {
        return when.within(end(match, year), match.start());
      }
      return when.by(end(match, year), until != null && !"前".equals(match.group("before")));
    }
    if (said != null && until != null && !dated) {
      return when.by(LocalDate.of(said, 12, 31), true);
    }
    if (dated && when.deadline() != null && year != null) {
      return when.in(year); // 7月至8月: another time, and no deadline
    }
    if (match.group("rel") != null && home == null) {
      return when.each(Period.YEAR, match.start());
    }
    if (running) {
      return when.each(Period.TO_DATE, match.start());
    }
    return said == null ? when : when.in(said);
  }

  /** 上半年 and 一季度 are dates by themselves, 6月 alone is only a moment. */
  private static boolean isPeriodEnd(Matcher match) {
    var part = match.group("part");
    return match.group("month") == null || (part != null && "底末".contains(part));
  }

  private static @Nullable Integer said(Matcher match, @Nullable Integer home) {
    var year = match.group("year");
    if (year != null) {
      return year.charAt(0) == '2' ? Integer.valueOf(year) : chineseYear(year);
    }
    var relative = match.group("rel");
    if (relative == null || home == null) {
      return null;
    }
    return switch (relative.charAt(0)) {
      case '明' -> home + 1;
      case '去', '上' -> home - 1;
      default -> home;
    };
  }

  private static int chineseYear(String year) {
    int value = 0;
    for (char c : year.toCharArray()) {
      value = value * 10 + Math.max(0, DIGITS.indexOf(c));
    }
    return value;
  }

  private static LocalDate end(Matcher match, int year) {
    if (match.group("half") != null || match.group("midYear") != null) {
      return match.group("midYear") != null || match.group("half").startsWith("上")
          ? LocalDate.of(year, 6, 30)
          : LocalDate.of(year, 12, 31);
    }
    if (match.group("quarter") != null) {
      return YearMonth.of(year, 3 * number(match.group("quarter"))).atEndOfMonth();
    }
    if (match.group("month") == null) {
      return LocalDate.of(year, 12, 31);
    }
    var month = YearMonth.of(year, number(match.group("month")));
    int day =
        match.group("day") == null ? month.lengthOfMonth() : Integer.parseInt(match.group("day"));
    return month.atDay(Math.min(day, month.lengthOfMonth()));
  }

  private static int number(String word) {
    if (Character.isDigit(word.charAt(0))) {
      return Integer.parseInt(word);
    }
    return word.charAt(0) == '十'
        ? 10 + (word.length() > 1 ? DIGITS.indexOf(word.charAt(1)) : 0)
        : DIGITS.indexOf(word.charAt(0));
  }
}
