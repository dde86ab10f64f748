package org.qunxing.planreader.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qunxing.planreader.Operator;

/** The words before and after a number that say how it binds. */
final class Operators {

  /** A bound: the word, what it means, and where it begins or ends. */
  record Bound(Operator operator, int from, int to) {}

  private record Word(String text, Operator operator) {}

  private static final List<Word> BEFORE =
      words(
          Operator.AT_LEAST,
          "不少于 不低于 不下于 不小于 不得少于 不得低于 不能少于 不能低于 不应少于 不应低于 至少 最少 起码 ≥ >= 大于等于 大于或等于 达到或超过 高于或等于 上",
          Operator.MORE_THAN,
          "超过 超 超出 突破 逾 多于 大于 高于 优于 > 超越 破 过",
          Operator.AT_MOST,
          "不超过 不高于 不多于 不大于 最多 至多 ≤ <= 不超 不得超过 不得高于 不能超过 不能高于 不突破 小于等于 小于或等于 控制在 压缩在 压降至 上限为",
          Operator.LESS_THAN,
          "低于 少于 小于 不足 不到 < 未满 未达 不满",
          Operator.ABOUT,
          "约 大约 约为 约占 近 将近 接近 大概 ~ ≈ 达近");

  private static final Map<Character, List<Word>> BEFORE_BY_LAST =
      BEFORE.stream()
          .collect(Collectors.groupingBy(word -> word.text.charAt(word.text.length() - 1)));

  private static final List<Word> AFTER =
      words(
          Operator.AT_LEAST,
          "以上 及以上 （含）以上 （含）及以上 或以上 （及以上）",
          Operator.AT_MOST,
          "以下 及以下 （含）以下 以内 之内 （含）以内 （以内）",
          Operator.ABOUT,
          "左右 上下 前后 许",
          Operator.MORE_THAN,
          "余 多 +");

  /** Bounds that may stand some words before the number: 至少举办3场, 不低于上年的90%. */
  private static final List<Word> DISTANT =
      words(Operator.AT_LEAST, "不少于 不低于 不得少于 不得低于 至少 最少 起码", Operator.AT_MOST, "控制在 不超过 不高于 最多 至多");

  private static final int DISTANCE = 16;

  private Operators() {}

  /** The bound that ends right before {@code at}. */
  static @Nullable Bound before(String text, int at, Numeral numeral) {
    if (at == 0) {
      return null;
    }
    for (var word : BEFORE_BY_LAST.getOrDefault(text.charAt(at - 1), List.of())) {
      int from = at - word.text.length();
      if (text.startsWith(word.text, Math.max(0, from))
          && from >= 0
          && holds(text, from, word, numeral)) {
        return new Bound(word.operator, from, at);
      }
    }
    return null;
  }

  /** The bound that begins at {@code at}, behind number and unit. */
  static @Nullable Bound after(String text, int at) {
    for (var word : AFTER) {
      if (text.startsWith(word.text, at) && !isPartOfWord(text, at, word.text)) {
        return new Bound(word.operator, at, at + word.text.length());
      }
    }
    return null;
  }

  /** A bound earlier in the same clause, with no other figure between. */
  static @Nullable Bound distant(String text, int clauseFrom, int at) {
    int earliest = Math.max(clauseFrom, at - DISTANCE);
    for (int i = at - 2; i >= earliest; i--) {
      if (Character.isDigit(text.charAt(i)) || text.charAt(i) == '”') {
        return null;
      }
      for (var word : DISTANT) {
        if (text.startsWith(word.text, i)) {
          return new Bound(word.operator, i, at);
        }
      }
    }
    return null;
  }

  /** One-character bounds are also ends of other words: 预约, 附近, 赶超, 通过, 以上. */
  private static boolean holds(String text, int from, Word word, Numeral numeral) {
    char before = from > 0 ? text.charAt(from - 1) : 0;
    return switch (word.text) {
      case "约" -> "预签节违契公条履邀失特简制合".indexOf(before) < 0;
      case "近" -> "附就邻临最贴走远亲新".indexOf(before) < 0;
      case "超" -> "赶反高领出".indexOf(before) < 0;
      case "过", "破", "上" ->
          (numeral.script() == Numeral.Script.ROUND || numeral.script() == Numeral.Script.MIXED)
              && "以网线马会路手身早晚班通经".indexOf(before) < 0
              && !(word.text.equals("上") && numeral.script() == Numeral.Script.MIXED);
      case "突破" -> before != '不';
      default -> true;
    };
  }

  private static boolean isPartOfWord(String text, int at, String word) {
    char next = at + word.length() < text.length() ? text.charAt(at + word.length()) : 0;
    return switch (word) {
      case "多" -> "元样方种媒数层年维渠形次".indexOf(next) >= 0;
      case "余" -> "额".indexOf(next) >= 0;
      case "许" -> "可多".indexOf(next) >= 0;
      case "上下" -> "联游级".indexOf(next) >= 0;
      case "+" -> Character.isLetterOrDigit(next) || next == '“';
      default -> false;
    };
  }

  private static List<Word> words(Object... table) {
    var words = new ArrayList<Word>();
    for (int i = 0; i < table.length; i += 2) {
      for (var text : ((String) table[i + 1]).split(" ")) {
        words.add(new Word(text, (Operator) table[i]));
      }
    }
    words.sort(Comparator.comparingInt((Word word) -> -word.text.length()));
    return List.copyOf(words);
  }
}
