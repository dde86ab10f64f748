package org.qunxing.measures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qunxing.kernel.Refusal;

/** Reads the text of an {@link Expression}; says where it stops understanding. */
final class ExpressionReader {

  private static final int LONGEST = 1000;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_.]+");
  private static final Pattern VALUE = Pattern.compile("[^=&|,;\\[\\]()\"'\\\\{}\\s\\p{Cntrl}]+");
  private static final String FUNCTIONS = "count、sum、stock、permonth、ratio、coverage";

  private final String text;
  private int at;

  ExpressionReader(String text) {
    this.text = fullWidthMadePlain(text);
  }

  Expression expression() {
    if (text.isBlank()) {
      throw problem("算式是空的，请写成 count(activities.held) 这样。");
    }
    if (text.length() > LONGEST) {
      throw problem("算式太长，最多 " + LONGEST + " 个字。");
    }
    Expression read = function();
    skipSpace();
    if (at < text.length()) {
      throw unexpected("算式到这里应当结束");
    }
    return read;
  }

  private Expression function() {
    skipSpace();
    int start = at;
    String name = word("算法的名字（" + FUNCTIONS + "）");
    if (!List.of(FUNCTIONS.split("、")).contains(name)) {
      at = start;
      throw unexpected("没有“" + name + "”这种算法，可用的有 " + FUNCTIONS);
    }
    expect("(");
    Total first = total();
    Expression read =
        switch (name) {
          case "count" -> new Expression.Count(first);
          case "sum" -> new Expression.Sum(first);
          case "stock" -> new Expression.Stock(first);
          case "permonth" -> new Expression.PerMonth(first);
          case "ratio" -> new Expression.Ratio(first, second(name));
          default -> new Expression.Coverage(first, second(name));
        };
    expect(")");
    return read;
  }

  private Total second(String function) {
    if (!next(",")) {
      throw unexpected(function + " 要两个指标，用逗号隔开：前面是部分，后面是总数");
    }
    return total();
  }

  private Total total() {
    List<Total.Term> terms = new ArrayList<>();
    terms.add(new Total.Term(false, measure()));
    while (true) {
      if (next("+")) {
        terms.add(new Total.Term(false, measure()));
      } else if (next("-")) {
        terms.add(new Total.Term(true, measure()));
      } else {
        return new Total(terms);
      }
    }
  }

  private MeasureRef measure() {
    skipSpace();
    int start = at;
    String key = word("指标的代号，例如 activities.held");
    if (!MeasureDeclaration.KEY.matcher(key).matches()) {
      at = start;
      throw unexpected("“" + key + "”不是指标的代号，代号由小写字母和点组成，例如 activities.held");
    }
    return new MeasureRef(key, next("[") ? filter() : Map.of());
  }

  private Map<String, SortedSet<String>> filter() {
    Map<String, SortedSet<String>> filter = new TreeMap<>();
    do {
      int start = at;
      String dimension = word("条件的名字，例如 form");
      expect("=");
      if (filter.put(dimension, values()) != null) {
        at = start;
        throw unexpected("条件“" + dimension + "”写了两次；几个值请用 | 隔开");
      }
    } while (next(","));
    expect("]");
    return filter;
  }

  private SortedSet<String> values() {
    SortedSet<String> values = new TreeSet<>();
    do {
      values.add(token(VALUE, "条件的值，例如 COURIER"));
    } while (next("|"));
    return values;
  }

  private String word(String wanted) {
    return token(WORD, wanted);
  }

  private String token(Pattern pattern, String wanted) {
    skipSpace();
    Matcher matcher = pattern.matcher(text).region(at, text.length());
    if (!matcher.lookingAt()) {
      throw unexpected("这里应当是" + wanted);
    }
    at = matcher.end();
    return matcher.group();
  }

  private void expect(String mark) {
    if (!next(mark)) {
      throw unexpected("这里应当是“" + mark + "”");
    }
  }

  private boolean next(String mark) {
    skipSpace();
    boolean found = text.startsWith(mark, at);
    at += found ? mark.length() : 0;
    return found;
  }

  private void skipSpace() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private Refusal unexpected(String what) {
    skipSpace();
    return at >= text.length()
        ? problem("写到末尾还缺一点：" + what + "。")
        : problem(
            "第 "
                + (at + 1)
                + " 个字“"
                + Character.toString(text.codePointAt(at))
                + "”处，"
                + what
                + "。");
  }

  private static Refusal problem(String what) {
    return new Refusal(MeasureReason.EXPRESSION_NOT_UNDERSTOOD, what);
  }

  /**
   * Chinese keyboards write full-width brackets and commas; one character for one, so places hold.
   */
  private static String fullWidthMadePlain(String text) {
    return text.replace('（', '(')
        .replace('）', ')')
        .replace('，', ',')
        .replace('、', ',')
        .replace('【', '[')
        .replace('】', ']')
        .replace('＝', '=')
        .replace('＋', '+')
        .replace('－', '-')
        .replace('｜', '|');
  }
}
