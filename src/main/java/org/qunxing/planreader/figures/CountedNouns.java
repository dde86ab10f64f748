package org.qunxing.planreader.figures;

import java.util.regex.Pattern;
import org.qunxing.planreader.lines.Glyphs;

/** Words before a number that make it a count although no counter follows it. */
final class CountedNouns {

  private static final Pattern REACHING =
      Pattern.compile(
          ".*(惠及|覆盖|服务|吸引|带动|培训|慰问|帮扶|发展|吸纳|组织|动员|发动|关爱|走访|联系|辐射|资助|救助|新增|培育|扶持|超过|近|约|余)$");

  private static final Pattern NUMBER_OF =
      Pattern.compile(
          ".*(数|量|额|总数|总量|人次|规模|粉丝|用户|会员|率|系数|指数|强度|得分)(为|达|达到|控制在|降至|降到|下降到|低于|不超过|不高于|高于|超|超过|突破|近|约|将达|要达到|力争达到|增至|增长到|提高到|保持在|不少于|不低于|已达|累计达|：)+$");

  private static final Pattern COUNT = Pattern.compile(".*(人次|人数|总数|数量|总量|户数|次数|件数)$");

  private static final Pattern LARGE_NUMBER_OF =
      Pattern.compile(".*(达|达到|超|超过|突破|近|约|至|到|破|过|逾|：|不少于|不低于|量|数|额|粉丝|用户|会员)$");

  private static final int LONGEST_NOUN = 4;

  /** What may stand behind a noun that a number counts. */
  private static final String NOUN_ENDS = "，。；、）！ ";

  private static final String VERBS = "参受得获享接到在入加报观体使实完以左约共";

  private CountedNouns() {}

  /**
   * Index behind the noun that a large or loose number counts although it is no unit we know
   * (惠及10万农户, 3000余考生); where the number ends, when there is none.
   */
  static int end(String text, Numeral numeral, int end) {
    int from = numeral.to();
    if (!numeral.isArabic() || (numeral.script() != Numeral.Script.MIXED && !numeral.andMore())) {
      return from;
    }
    int to = from;
    while (to < end && to - from <= LONGEST_NOUN && isLetter(text.charAt(to), to == from)) {
      to++;
    }
    boolean whole =
        to >= end || NOUN_ENDS.indexOf(text.charAt(to)) >= 0 || VERBS.indexOf(text.charAt(to)) >= 0;
    boolean noun =
        to - from >= 2 && to - from <= LONGEST_NOUN && NO_NOUN.indexOf(text.charAt(from)) < 0;
    return whole && noun ? to : from;
  }

  /** Behind a number these make no noun: 3万级, 20多年, 5万大关, 1万及以上. */
  private static final String NO_NOUN = "级伏年载月大的以及或左上下之并和与等号字";

  private static boolean isLetter(char c, boolean first) {
    return Glyphs.isHan(c) && (first || VERBS.indexOf(c) < 0);
  }

  static boolean govern(String text, int from) {
    return REACHING.matcher(text.substring(Math.max(0, from - 4), from)).matches();
  }

  static boolean isNumberOf(String before, boolean large) {
    return NUMBER_OF.matcher(before).matches()
        || COUNT.matcher(before).matches()
        || (large && LARGE_NUMBER_OF.matcher(before).matches());
  }
}
