package org.qunxing.planreader.figures;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.qunxing.planreader.figures.Numeral.Script;
import org.qunxing.planreader.lines.Glyphs;

/** Reads the number that begins at an index of a plain text. */
final class Numerals {

  private static final int MOST_DIGITS = 15;
  private static final int LONGEST_CHINESE = 12;
  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

  private final String text;

  Numerals(String text) {
    this.text = text;
  }

  static boolean begins(char c) {
    return Glyphs.isDigit(c) || ChineseNumber.isPart(c);
  }

  /** The number at {@code from}, or null when the characters there are none. */
  @Nullable Numeral at(int from) {
    if (from >= text.length()) {
      return null;
    }
    return Glyphs.isDigit(text.charAt(from)) ? compound(arabic(from)) : chinese(from);
  }

  /** 2亿3,000万 and 1万2千余: what follows a place is less than it and added. */
  private @Nullable Numeral compound(@Nullable Numeral head) {
    var sum = head;
    while (sum != null
        && sum.script() == Script.MIXED
        && !sum.andMore()
        && Glyphs.isDigit(charAt(sum.to()))) {
      var place = BigDecimal.valueOf(ChineseNumber.multiplier(text.charAt(sum.to() - 1)));
      var next = arabic(sum.to());
      boolean less =
          next != null
              && next.value().compareTo(place) < 0
              && (next.script() == Script.MIXED || digits(next) == 4);
      if (!less || next == null) {
        return sum;
      }
      sum =
          new Numeral(
              sum.value().add(next.value()),
              null,
              sum.from(),
              next.to(),
              Script.MIXED,
              next.andMore());
    }
    return sum;
  }

  /** 2,083 has four. */
  private int digits(Numeral numeral) {
    int digits = 0;
    for (int i = numeral.from(); i < numeral.to(); i++) {
      digits += text.charAt(i) == '，' ? 0 : 1;
    }
    return digits;
  }

  /** Index behind the run of digits or numeral characters at {@code from}, number or not. */
  int behindRun(int from) {
    int i = from;
    boolean digits = Glyphs.isDigit(text.charAt(from));
    while (i < text.length()
        && (digits ? Glyphs.isDigit(text.charAt(i)) : ChineseNumber.isPart(text.charAt(i)))) {
      i++;
    }
    return i;
  }

  private @Nullable Numeral arabic(int from) {
    int to = behindRun(from);
    if (to - from > MOST_DIGITS) {
      return null;
    }
    var digits = new StringBuilder(text.substring(from, to));
    while (to - from <= MOST_DIGITS && digits.length() % 3 <= 3 && isThousands(to, from)) {
      digits.append(text, to + 1, to + 4);
      to += 4;
    }
    if (charAt(to) == '.' && Glyphs.isDigit(charAt(to + 1))) {
      int end = behindRun(to + 1);
      if (end - to > MOST_DIGITS) {
        return null;
      }
      digits.append(text, to, end);
      to = end;
    }
    return multiplied(
        new Numeral(new BigDecimal(digits.toString()), null, from, to, Script.ARABIC, false));
  }

  /** Whether a comma and exactly three digits follow, after at most three at the head. */
  private boolean isThousands(int at, int from) {
    char comma = charAt(at);
    int head = 0;
    while (from + head < at && Glyphs.isDigit(text.charAt(from + head))) {
      head++;
    }
    return comma == '，'
        && head <= 3
        && Glyphs.isDigit(charAt(at + 1))
        && Glyphs.isDigit(charAt(at + 2))
        && Glyphs.isDigit(charAt(at + 3))
        && !Glyphs.isDigit(charAt(at + 4));
  }

  private @Nullable Numeral chinese(int from) {
    int to = behindRun(from);
    if (to - from > LONGEST_CHINESE) {
      return null;
    }
    var run = text.substring(from, to);
    var range = ChineseNumber.value(run);
    if (range == null) {
      return null;
    }
    var low = BigDecimal.valueOf(range.low());
    var high = range.high() == range.low() ? null : BigDecimal.valueOf(range.high());
    return multiplied(new Numeral(low, high, from, to, script(run, high), false));
  }

  private static Script script(String run, @Nullable BigDecimal high) {
    if (run.length() == 1 && (ChineseNumber.isDigit(run.charAt(0)) || run.equals("十"))) {
      return Script.CHINESE_DIGIT;
    }
    boolean round =
        high == null && run.chars().allMatch(c -> ChineseNumber.multiplier((char) c) > 10);
    return round ? Script.ROUND : Script.CHINESE;
  }

  /** Takes in 余, 多, + and the multipliers behind it: 10余万, 3万多, 1.2亿, 10万+. */
  private Numeral multiplied(Numeral plain) {
    int to = plain.to();
    boolean more = false;
    var factor = BigDecimal.ONE;
    for (; to < text.length(); to++) {
      char c = text.charAt(to);
      long multiplier = ChineseNumber.multiplier(c);
      if (!more && isMore(to)) {
        more = true;
      } else if (multiplier >= 10 && (plain.isArabic() || more) && !isWordWithMultiplier(to)) {
        factor = factor.multiply(BigDecimal.valueOf(multiplier));
        if (factor.compareTo(TEN_THOUSAND.multiply(TEN_THOUSAND)) > 0) {
          break;
        }
      } else {
        break;
      }
    }
    var script =
        plain.isArabic() && factor.compareTo(BigDecimal.ONE) > 0 ? Script.MIXED : plain.script();
    var upper = plain.upper() == null ? null : plain.upper().multiply(factor);
    return new Numeral(plain.value().multiply(factor), upper, plain.from(), to, script, more);
  }

  private boolean isMore(int at) {
    char c = text.charAt(at);
    if (c == '+') {
      return !Glyphs.isAsciiWord(charAt(at + 1)) && charAt(at + 1) != '“';
    }
    return c == '余'
        || (c == '多' && "元样方种媒数".indexOf(charAt(at + 1)) < 0)
        || (c == '多' && charAt(at + 1) == '元' && !isDiverse(at));
  }

  /** 多元化 is diverse, 10多元 is money. */
  private boolean isDiverse(int at) {
    return charAt(at + 2) == '化';
  }

  /** 10百分点 does not occur, but 3千瓦 and 5万达 do: no multiplier inside a word. */
  private boolean isWordWithMultiplier(int at) {
    char next = charAt(at + 1);
    return (text.charAt(at) == '千' && "瓦米克".indexOf(next) >= 0)
        || (text.charAt(at) == '百' && next == '分')
        || (text.charAt(at) == '万' && "众达象".indexOf(next) >= 0);
  }

  private char charAt(int i) {
    return i >= 0 && i < text.length() ? text.charAt(i) : 0;
  }
}
