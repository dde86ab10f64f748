package org.qunxing.planreader.targets;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qunxing.planreader.Status;

/**
 * Promised or achieved: the nearest word before the figure decides, and failing that the scope.
 *
 * <p>Some words decide anywhere (已, 力争). Others only lean: 共 and 累计 report, unless the document
 * plans; 确保 promises, unless the document reports.
 */
final class Standing {

  private static final Pattern SIGNS =
      Pattern.compile(
          "(?<done>已(?![定婚育])|(?<![为除罢到极])了(?!解|然|不)|截[至止](?=目前|20|\\d|[一-龥]{0,3}月|年)|截至|现有|现已|目前(?=[，有共已全])|(?<![较比由从在])(?:去年|上年)(?!同期|水平|度?的?[\\d.]+倍|[^，。；]{0,12}基础)|上一年|往年|过去|以来|先后(?!顺序)|曾|业已|实际(?=完成|开展|举办|到|达|执行|支出|服务|组织))"
              + "|(?<leansDone>(?<!公)共(?!同|产|青|建|享|识|治|创|育|富|赢|商|和|性|筑|鸣|助)|累计|惠及|荣获|获评|获得|取得|完成|实现|同比|环比|总共|合计|全年共)"
              + "|(?<target>(?<!即)将(?!近)|(?<![作度展养习育动]|[^今明全本\\d]年)计划(?![》”的，。、书表生任完])|力争|争取(?!到|了|得)|拟(?!定|人)|预计|预期|明年|来年|下一步|下步|下阶段|今后|(?<=[，。都均还也应需须])要(?!求|素|点|闻|件)|(?<![^。！？；])要(?!求|素|点|闻|件)|年底前|月底前|底前|不迟于|到(?=20\\d\\d年|二|“?十[五六七]五)|再(?=新|建|举|开|增|培|发|创)|计划(?=举办|开展|新建|发展|全年))"
              + "|(?<leansTarget>目标|确保|保证|努力|务必|必须)");

  private static final Signposts POSTS =
      new Signposts(SIGNS, "已了截现目去上往过以先曾业共累惠荣获取完实同环总合全将计力争拟预明来下今要年月底不到再确保努务必");

  private static final Pattern CHANGED = Pattern.compile(".*(到|至|为|以内)[^，]{0,4}");

  private final String text;
  private @Nullable Status strong;
  private @Nullable Status leaning;

  Standing(String text) {
    this.text = text;
  }

  /** A new sentence owes nothing to the last. */
  void forget() {
    strong = null;
    leaning = null;
  }

  /** Reads on to the figure at {@code to}. */
  void read(int from, int to, Scope scope) {
    POSTS.read(text, from, to, match -> sign(match, to, scope));
  }

  /** What the signs read so far say of a figure in this scope. */
  Status of(Scope scope) {
    if (strong != null) {
      return strong;
    }
    if (scope.status() != Status.UNCLEAR) {
      return scope.status();
    }
    return leaning == null ? Status.UNCLEAR : leaning;
  }

  private void sign(Matcher match, int figureFrom, Scope scope) {
    if (match.group("done") != null) {
      strong = Status.DONE;
    } else if (match.group("target") != null) {
      strong = isReportedChange(match, text, figureFrom, scope) ? strong : Status.TARGET;
    } else {
      leaning = match.group("leansDone") != null ? Status.DONE : Status.TARGET;
    }
  }

  /** In a report 将覆盖率提高到90% tells what was done to the rate. */
  private static boolean isReportedChange(Matcher match, String text, int figureFrom, Scope scope) {
    if (scope.status() != Status.DONE || !match.group().startsWith("将")) {
      return false;
    }
    var between = text.substring(match.end(), figureFrom);
    return CHANGED.matcher(between).matches();
  }
}
