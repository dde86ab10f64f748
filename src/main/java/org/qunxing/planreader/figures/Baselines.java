package org.qunxing.planreader.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Joins two figures to one where the first is only where the second starts from (由37%提高到50%). */
final class Baselines {

  private static final int FARTHEST = 24;

  /** Between start and goal: 提高到, 增至, 的基础上提升到, an arrow. */
  private static final Pattern RISE =
      Pattern.compile(
          "[以左右]*(的?基础上，?[^，。；\\d]{0,10})?，?(再|逐步|稳步|力争|努力|预计|进一步|大幅|快速|迅速|均)*"
              + "((提高|提升|提|增加|增长|增|上升|升高|升|扩大|扩展|扩充|扩|拓展|拓|发展|壮大|跃升|攀升|下降|降低|降|减少|减|压缩|压减|缩短|缩减|调整|恢复|变|优化|达|上浮|延伸|提速)"
              + "(到|至|为|成|达到|了)?(了)?|→|->|-+>|达到|到|至|变为)(不少于|不低于|至少|超过|约|近|达到)?");

  private static final Pattern START = Pattern.compile(".*(由|从|在)[^，。；]{0,12}$");

  private Baselines() {}

  /** 在去年培训500人的基础上，今年培训800人: the words between, and those that only add to it. */
  private static final Pattern ON_TOP_OF =
      Pattern.compile("[^，。；\\d]{0,14}基础上，?(?:今年|本年|20\\d\\d年)?[^，。；\\d]{0,24}");

  private static final Pattern ADDED =
      Pattern.compile(".*(再|又|新增|净增|递增|(增加|增长|提高|提升|上浮|扩大|减少|下降|降低)(了|约|近|超过|不少于|不低于|至少)?)$");

  private static final int FARTHEST_ON_TOP = 48;

  static List<Figure> joined(String text, List<Figure> figures) {
    if (figures.size() < 2) {
      return figures;
    }
    var joined = new ArrayList<Figure>();
    for (var figure : figures) {
      var last = joined.isEmpty() ? null : joined.getLast();
      if (last != null && isStartOf(text, last, figure)) {
        joined.set(joined.size() - 1, figure.startingFrom(last));
      } else {
        joined.add(figure);
      }
    }
    return joined;
  }

  private static boolean isStartOf(String text, Figure start, Figure goal) {
    if (goal.from() < start.to()
        || goal.from() - start.to() > FARTHEST_ON_TOP
        || start.baseline() != null) {
      return false;
    }
    boolean sameKind =
        start.percent() == goal.percent()
            && !goal.unit().endsWith("百分点")
            && (start.unit().equals(goal.unit())
                || start.unit().isEmpty()
                || goal.unit().isEmpty()
                || start.unit().contains(goal.unit())
                || goal.unit().contains(start.unit()));
    if (!sameKind || start.value().compareTo(goal.value()) == 0) {
      return false;
    }
    var between = text.substring(start.to(), goal.from());
    if (between.contains("基础上") && ON_TOP_OF.matcher(between).matches()) {
      return isOpened(text, start) && !ADDED.matcher(between).matches();
    }
    return between.length() <= FARTHEST
        && RISE.matcher(between).matches()
        && ("达到至变".indexOf(between.charAt(0)) < 0 || isOpened(text, start));
  }

  private static boolean isOpened(String text, Figure start) {
    return START.matcher(text.substring(Math.max(0, start.from() - 14), start.from())).matches();
  }
}
