package org.qunxing.planreader.figures;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.qunxing.planreader.lines.Glyphs;

/** Puts number, unit and the words that bound them together to a figure. */
final class FigureMaker {

  private final String text;

  FigureMaker(String text) {
    this.text = text;
  }

  /** The figure of a number, or of a range from {@code first} to {@code last}, with its unit. */
  Figure make(
      Numeral first,
      Numeral last,
      @Nullable BigDecimal upper,
      String unit,
      boolean percent,
      int unitFrom,
      int to) {
    var before = Operators.before(text, first.from(), first);
    int behind = moreBehind(to);
    var after = Operators.after(text, behind);
    var slash = after == null ? Rate.at(text, behind) : null;
    var low =
        first.script() != last.script()
                && upper != null
                && last.script() == Numeral.Script.MIXED
                && first.script() == Numeral.Script.ARABIC
                && first.value().compareTo(BigDecimal.valueOf(10000)) < 0
                && unitOfFirstIsOpen(first)
            ? shared(first, last)
            : first.value();
    var high = upper != null ? upper : first.upper();
    boolean more = first.andMore() || last.andMore() || behind > to;
    return new Figure(
        before == null ? first.from() : before.from(),
        first.from(),
        -1,
        before == null ? first.from() : before.from(),
        after != null ? after.to() : slash != null ? slash.to() : behind,
        OperatorChoice.of(
            before,
            after,
            more,
            () -> Operators.distant(text, clauseFrom(first.from()), first.from())),
        canonical(low),
        high == null || high.compareTo(low) <= 0 ? null : canonical(high),
        slash != null ? unit + slash.suffix() : unit,
        unitAt(unit, unitFrom),
        percent,
        null,
        slash == null ? null : slash.period());
  }

  /** 12000 whether it was written 1.2万 or 12000. */
  private static BigDecimal canonical(BigDecimal value) {
    var bare = value.stripTrailingZeros();
    return bare.scale() < 0 ? bare.setScale(0) : bare;
  }

  private int unitAt(String unit, int unitFrom) {
    int at = unitFrom + (text.startsWith("个" + unit, unitFrom) ? 1 : 0);
    return !unit.isEmpty() && text.startsWith(unit, at) ? at : -1;
  }

  /** In 1-2万人 the 万 belongs to both. */
  private BigDecimal shared(Numeral first, Numeral last) {
    var both = first.value().multiply(BigDecimal.valueOf(placeOf(last)));
    return both.compareTo(last.value()) < 0 ? both : first.value();
  }

  /**
   * What the digits at the head of a number count: 10000 in 2万 and in 10余万, 100000000 in 2亿3000万.
   */
  private long placeOf(Numeral number) {
    int at = number.from();
    while (at < number.to() && "0123456789.，".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    long place = 1;
    for (; at < number.to() && !Glyphs.isDigit(text.charAt(at)); at++) {
      place *= Math.max(1, ChineseNumber.multiplier(text.charAt(at)));
    }
    return place;
  }

  private boolean unitOfFirstIsOpen(Numeral first) {
    return "-~至到".indexOf(charAt(first.to())) >= 0;
  }

  /** 50场余, 100人+ */
  private int moreBehind(int to) {
    return (charAt(to) == '余' || charAt(to) == '+')
            && !Glyphs.isAsciiWord(charAt(to + 1))
            && charAt(to + 1) != '额'
        ? to + 1
        : to;
  }

  private int clauseFrom(int at) {
    int i = at;
    while (i > 0 && at - i < 20 && "，。；：！？".indexOf(text.charAt(i - 1)) < 0) {
      i--;
    }
    return i;
  }

  private char charAt(int i) {
    return i >= 0 && i < text.length() ? text.charAt(i) : 0;
  }
}
