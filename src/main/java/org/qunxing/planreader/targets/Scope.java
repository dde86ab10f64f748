package org.qunxing.planreader.targets;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qunxing.planreader.Status;

/**
 * What title and headings say about the figures below them: of which year, promised or achieved.
 *
 * @param year the year the text speaks of, null when it does not say
 * @param yearly whether figures without a word on time are of that year (not so in a plan for
 *     three)
 */
public record Scope(Status status, @Nullable Integer year, boolean yearly) {

  static final Scope NONE = new Scope(Status.UNCLEAR, null, false);

  private static final int LONGEST_HEADING = 26;

  private static final Pattern YEAR_AT_HEAD = Pattern.compile("(20\\d\\d)年度?，");

  private static final Pattern SPAN =
      Pattern.compile(
          "20\\d\\d年?(-|至|到)(20)?\\d\\d年?|[三五两十]年(行动|规划|计划|方案|发展|实施|工作|攻坚)|十[三四五六]五|中长期");

  private static final Pattern PLAN =
      Pattern.compile("计划|方案|规划|要点|清单|思路|打算|安排|部署|目标|任务|下一步|下步|明年|展望|行动|实事|指标|承诺|责任书|分解");

  private static final Pattern REPORT = Pattern.compile("总结|报告|汇报|述职|回顾|情况|成效|综述|简报|通报|公报|亮点|纪实");

  private static final Pattern AHEAD =
      Pattern.compile(
          "下一步|下一阶段|下步|下阶段|今后|明年|来年|新的?一年|未来|(计划|思路|打算|安排|要点|展望|规划|工作目标|目标任务|主要目标|总体目标|工作任务|重点任务|重点工作|工作举措)(如下|为)?：?$");

  private static final Pattern BEHIND =
      Pattern.compile(
          "(回顾|总结|成效|成绩|完成情况|开展情况|进展情况|落实情况|工作情况|基本情况|主要情况|主要做法|亮点|成果|履职情况)(如下)?：?$|以来|过去(的)?[一五三]年|^(上|去)年|^(存在|面临)的?.{0,4}(问题|困难|不足)");

  /** What the title says. */
  public static Scope ofTitle(String plain, @Nullable Integer year) {
    boolean plan = PLAN.matcher(plain).find();
    boolean report = REPORT.matcher(plain).find();
    var status = plan == report ? Status.UNCLEAR : plan ? Status.TARGET : Status.DONE;
    if (plan && report) {
      status = Status.DONE;
    }
    return new Scope(status, year, year != null && !SPAN.matcher(plain).find());
  }

  /** What a heading adds; most add nothing. */
  public Scope under(String heading, int level) {
    if (level > 2 || heading.length() > LONGEST_HEADING) {
      return this;
    }
    var named = Years.first(heading);
    if (AHEAD.matcher(heading).find()) {
      return new Scope(Status.TARGET, named != null ? named : nextYear(heading), yearly);
    }
    if (BEHIND.matcher(heading).find()) {
      return new Scope(Status.DONE, named != null ? named : lastYear(heading), yearly);
    }
    return named == null ? this : inYear(named);
  }

  /** A paragraph that begins with 2025年， speaks of that year to its end. */
  Scope inYearAtHead(String text, int from) {
    var match = YEAR_AT_HEAD.matcher(text).region(from, Math.min(text.length(), from + 8));
    return match.lookingAt() ? inYear(Integer.parseInt(match.group(1))) : this;
  }

  /** Whether this part plans in a document that reports: what follows a plan belongs to it. */
  boolean isAheadOf(Scope document) {
    return status == Status.TARGET && document.status == Status.DONE;
  }

  /** The same text, now speaking of {@code named}: an earlier year is done, a later one ahead. */
  Scope inYear(int named) {
    if (year == null || named == year) {
      return new Scope(status, named, yearly || year == null);
    }
    boolean ahead = named > year;
    if (ahead && status == Status.TARGET && !yearly) {
      return new Scope(status, named, true);
    }
    return new Scope(ahead ? Status.TARGET : Status.DONE, named, true);
  }

  private @Nullable Integer nextYear(String heading) {
    boolean next = status == Status.DONE || heading.contains("明年") || heading.contains("来年");
    return year != null && next ? Integer.valueOf(year + 1) : year;
  }

  private @Nullable Integer lastYear(String heading) {
    boolean last =
        status == Status.TARGET
            && (heading.contains("上年") || heading.contains("去年") || heading.contains("过去"));
    return year != null && last ? Integer.valueOf(year - 1) : year;
  }
}
