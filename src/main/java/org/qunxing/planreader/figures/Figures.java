package org.qunxing.planreader.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the quantities in a stretch of plain text, in order. */
public final class Figures {

  /** How far a bare Latin number may reach for the words that make it a count (会员数达到5000). */
  private static final int REACH = 10;

  private final String text;
  private final int end;
  private final Numerals numerals;
  private final Surroundings surroundings;
  private final SetPhrases setPhrases;
  private final Qualifiers qualifiers;
  private final FigureMaker maker;
  private final Shares shares;
  private final List<Figure> found = new ArrayList<>();

  private Figures(String text, int end) {
    this.text = text;
    this.end = end;
    this.numerals = new Numerals(text);
    this.surroundings = new Surroundings(text);
    this.setPhrases = new SetPhrases(text);
    this.qualifiers = new Qualifiers(text);
    this.maker = new FigureMaker(text);
    this.shares = new Shares(text, numerals, maker);
  }

  public static List<Figure> in(String text, int from, int to) {
    var figures = new Figures(text, to);
    figures.scan(from);
    return Baselines.joined(text, figures.found);
  }

  private void scan(int from) {
    int i = from;
    while (i < end) {
      if (!Numerals.begins(text.charAt(i))) {
        i++;
        continue;
      }
      var figure = figureAt(i);
      if (figure == null) {
        i = numerals.behindRun(i);
      } else {
        found.add(figure);
        i = figure.to();
      }
    }
  }

  private @Nullable Figure figureAt(int at) {
    if (text.startsWith("百分之", at)) {
      return shares.inWords(at);
    }
    var first = numerals.at(at);
    if (first == null || surroundings.bar(first, at)) {
      return null;
    }
    var range = range(first);
    var numeral = range == null ? first : range.second;
    return measured(first, numeral, range == null ? null : numeral.value());
  }

  private record Range(Numeral second) {}

  /** 50-60场, 3至5个, 60%至70%, 1至2万人: the second number, if there is one. */
  private @Nullable Range range(Numeral first) {
    int at = first.to();
    if (text.startsWith("%", at)) {
      at++;
    } else {
      var unit = Units.at(text, at);
      if (unit != null
          && isRangeMark(at + unit.length())
          && !"到".equals(text.substring(at + unit.length(), at + unit.length() + 1))) {
        at += unit.length();
      }
    }
    if (!isRangeMark(at) || (text.charAt(at) == '-' && charAt(at + 1) == '-')) {
      return null;
    }
    var second = numerals.at(at + 1);
    return second == null
            || isYear(first)
            || second.value().compareTo(first.value()) <= 0
                && second.value().compareTo(first.value()) != 0
            || second.value().compareTo(first.value()) == 0 && !second.isArabic()
        ? null
        : new Range(second);
  }

  private boolean isRangeMark(int at) {
    return "-~至到".indexOf(charAt(at)) >= 0 && charAt(at) != 0 && Numerals.begins(charAt(at + 1));
  }

  private static boolean isYear(Numeral numeral) {
    return numeral.to() - numeral.from() == 4
        && numeral.isArabic()
        && numeral.value().intValue() >= 1900
        && numeral.value().intValue() < 2100;
  }

  /** Reads unit and bounds around a number (or around a range that ends with it). */
  private @Nullable Figure measured(Numeral first, Numeral last, @Nullable BigDecimal upper) {
    int at = last.to();
    boolean more = last.andMore();
    if (charAt(at) == '/') {
      return shares.ratio(first, at);
    }
    if (charAt(at) == '%' || charAt(at) == '‰') {
      if (qualifiers.isCondition(first.from(), at + 1)) {
        return null;
      }
      return maker.make(
          first, last, upper, text.substring(at, at + 1), charAt(at) == '%', at, at + 1);
    }
    if (shares.isTenths(last, at)) {
      return shares.tenths(first, last, upper, at);
    }
    var unit = Units.at(text, at);
    if (unit == null) {
      int nounTo = CountedNouns.end(text, last, end);
      return nounTo > at
          ? maker.make(first, last, upper, text.substring(at, nounTo), false, at, nounTo)
          : bare(first, last, upper, more);
    }
    int to = at + unit.length();
    boolean points = unit.endsWith("百分点");
    var whole = upper == null ? last : last.endOf(first);
    if ((Units.isNoun(unit) && !isCountedNoun(last))
        || setPhrases.contain(whole, unit, to)
        || qualifiers.contain(whole, unit, at, to)) {
      return null;
    }
    return maker.make(first, last, upper, spelled(unit), points, at, to);
  }

  /** The unit without what is no part of it: 个小时 is 小时, 人（次） is 人次. */
  private static String spelled(String unit) {
    if (unit.length() == 3 && unit.startsWith("个") && !unit.equals("个百分点")) {
      return unit.substring(1);
    }
    return unit.replace("（", "").replace("）", "").replace("·", "");
  }

  /** 服务2万职工 counts people, 12351职工热线 and 2026年 do not. */
  private boolean isCountedNoun(Numeral numeral) {
    return numeral.script() == Numeral.Script.MIXED
        || numeral.andMore()
        || (numeral.isArabic() && !isYear(numeral) && CountedNouns.govern(text, numeral.from()));
  }

  /** A number without a unit counts only as the value of something that is a number: 会员数达到5000. */
  private @Nullable Figure bare(
      Numeral first, Numeral last, @Nullable BigDecimal upper, boolean more) {
    boolean ends =
        last.to() >= end
            || "，。；、）！ ".indexOf(charAt(last.to())) >= 0
            || text.startsWith("大关", last.to())
            || Operators.after(text, last.to()) != null;
    if (!ends || !last.isArabic() || isYear(last)) {
      return null;
    }
    boolean large = last.script() == Numeral.Script.MIXED;
    var before = text.substring(Math.max(0, first.from() - REACH), first.from());
    return CountedNouns.isNumberOf(before, large)
        ? maker.make(first, last, upper, "", false, last.to(), last.to())
        : null;
  }

  private char charAt(int i) {
    return i >= 0 && i < text.length() ? text.charAt(i) : 0;
  }
}
