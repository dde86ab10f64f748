package org.qunxing.planreader.figures;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Shares that are not written with a percent sign: 百分之九十, 六成, 12/10万. */
final class Shares {

  private final String text;
  private final Numerals numerals;
  private final FigureMaker maker;

  Shares(String text, Numerals numerals, FigureMaker maker) {
    this.text = text;
    this.numerals = numerals;
    this.maker = maker;
  }

  /** 六成, 7成以上; not 三成立. */
  boolean isTenths(Numeral numeral, int at) {
    return charAt(at) == '成'
        && "立员果为功效长熟型品本就人年交分都的群绩".indexOf(charAt(at + 1)) < 0
        && numeral.value().compareTo(BigDecimal.TEN) < 0
        && numeral.script() != Numeral.Script.ROUND;
  }

  /** 六成, 九成五. */
  Figure tenths(Numeral first, Numeral last, @Nullable BigDecimal upper, int at) {
    int half = "一二三四五六七八九".indexOf(charAt(at + 1)) + 1;
    boolean halved = half > 0 && upper == null && Units.at(text, at + 2) == null;
    if (halved) {
      var exact = tenfold(last).plus(half);
      return maker.make(exact, exact, null, "%", true, at, at + 2);
    }
    return maker.make(
        tenfold(first),
        tenfold(last),
        upper == null ? null : upper.multiply(BigDecimal.TEN),
        "%",
        true,
        at,
        at + 1);
  }

  private static Numeral tenfold(Numeral numeral) {
    return numeral.times(BigDecimal.TEN);
  }

  /** 12/10万: so many in a hundred thousand. A fraction like 1/3 is no figure here. */
  @Nullable Figure ratio(Numeral numeral, int slash) {
    var of =
        slash + 1 < text.length() && Numerals.begins(text.charAt(slash + 1))
            ? numerals.at(slash + 1)
            : null;
    if (of == null || of.script() != Numeral.Script.MIXED && of.script() != Numeral.Script.ROUND) {
      return null;
    }
    return maker.make(
        numeral, numeral, null, text.substring(slash, of.to()), false, slash, of.to());
  }

  /** 百分之九十五, 百分百. */
  @Nullable Figure inWords(int at) {
    var numeral = numerals.at(at + 3);
    if (numeral == null || Quotation.surrounds(text, at)) {
      return null;
    }
    var hundred =
        numeral.script() == Numeral.Script.ROUND
            ? new Numeral(
                BigDecimal.valueOf(100), null, at, numeral.to(), Numeral.Script.CHINESE, false)
            : numeral;
    var moved =
        new Numeral(
            hundred.value(),
            hundred.upper(),
            at,
            hundred.to(),
            Numeral.Script.CHINESE,
            hundred.andMore());
    return maker.make(moved, moved, moved.upper(), "%", true, moved.to(), moved.to());
  }

  private char charAt(int i) {
    return i >= 0 && i < text.length() ? text.charAt(i) : 0;
  }
}
