package org.qunxing.planreader.figures;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number as it stands in the text.
 *
 * @param value multiplied out: 3万 is 30000
 * @param upper where the numeral itself is a range: 两三场, 七八十人
 * @param from index of its first character
 * @param to index behind it
 * @param script which characters it is written in
 * @param andMore whether 余, 多 or + follows or stands inside it
 */
record Numeral(
    BigDecimal value,
    @Nullable BigDecimal upper,
    int from,
    int to,
    Script script,
    boolean andMore) {

  enum Script {
    ARABIC,
    /** 3万, 1.2亿: digits with a Chinese multiplier. */
    MIXED,
    CHINESE,
    /** One Chinese digit up to ten: the form that names and set phrases use (四个意识). */
    CHINESE_DIGIT,
    /** 百, 千, 万 without a digit: a number only with 余, 近 or the like (近百场). */
    ROUND
  }

  boolean isArabic() {
    return script == Script.ARABIC || script == Script.MIXED;
  }

  boolean isOne() {
    return script == Script.CHINESE_DIGIT && value.compareTo(BigDecimal.ONE) == 0;
  }

  /** The range from {@code first} to this one, as one numeral. */
  Numeral endOf(Numeral first) {
    return new Numeral(first.value(), value, first.from, to, script, andMore);
  }

  Numeral plus(int small) {
    return new Numeral(value.add(BigDecimal.valueOf(small)), upper, from, to, script, andMore);
  }

  Numeral times(BigDecimal factor) {
    return new Numeral(
        value.multiply(factor),
        upper == null ? null : upper.multiply(factor),
        from,
        to,
        Script.MIXED,
        andMore);
  }
}
