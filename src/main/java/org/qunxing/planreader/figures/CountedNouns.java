package org.qunxing.planreader.figures;

import java.util.regex.Pattern;

/** Words before a number that make it a count although no counter follows it. */
final class CountedNouns {

  private static final Pattern REACHING =
      Pattern.compile(
          ".*(惠及|覆盖|服务|吸引|带动|培训|慰问|帮扶|发展|吸纳|组织|动员|发动|关爱|走访|联系|辐射|资助|救助|新增|培育|扶持|超过|近|约|余)$");

  private static final Pattern NUMBER_OF =
      Pattern.compile(
          ".*(数|量|额|总数|总量|人次|规模|粉丝|用户|会员)(为|达|达到|超|超过|突破|近|约|将达|要达到|力争达到|增至|增长到|提高到|保持在|不少于|不低于|已达|累计达|：)+$");

  private static final Pattern LARGE_NUMBER_OF =
      Pattern.compile(".*(达|达到|超|超过|突破|近|约|至|到|破|过|逾|：|不少于|不低于|量|数|额|粉丝|用户|会员)$");

  private CountedNouns() {}

  static boolean govern(String text, int from) {
    return REACHING.matcher(text.substring(Math.max(0, from - 4), from)).matches();
  }

  static boolean isNumberOf(String before, boolean large) {
    return NUMBER_OF.matcher(before).matches()
        || (large && LARGE_NUMBER_OF.matcher(before).matches());
  }
}
