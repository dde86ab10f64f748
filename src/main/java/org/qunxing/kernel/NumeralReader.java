package org.qunxing.kernel;

/**
 * Reads a Chinese numeral group by group, strictly: places fall one by one, a place left out needs
 * its 零, and a form that could mean two numbers (一亿二千) is refused rather than guessed.
 */
final class NumeralReader {

  private static final String[] DIGITS = {
    "零〇○", "一壹", "二贰两貳兩", "三叁參叄", "四肆", "五伍", "六陆陸", "七柒", "八捌", "九玖"
  };

  private static final int LONGEST = 16;
  private static final long UNREADABLE = -1;
  private static final long NOTHING_ABOVE = 0;

  private NumeralReader() {}

  static Parsed<Long> read(String written) {
    String numeral =
        written.replace("廿", "二十").replace("卅", "三十").replace('萬', '万').replace('億', '亿');
    boolean onlyDigits = numeral.chars().allMatch(c -> digit(c) >= 0);
    if (onlyDigits && numeral.length() > LONGEST) {
      return Parsed.bad(Malformed.NUMERAL_TOO_LARGE);
    }
    long number = onlyDigits ? digitByDigit(numeral) : sixteenDigits(numeral);
    return number == UNREADABLE ? Parsed.bad(Malformed.NUMERAL_CHARACTERS) : Parsed.good(number);
  }

  private static long digitByDigit(String numeral) {
    return numeral.chars().mapToLong(NumeralReader::digit).reduce(0, (sum, d) -> sum * 10 + d);
  }

  private static long sixteenDigits(String numeral) {
    int cut = numeral.indexOf('亿');
    if (cut < 0) {
      return eightDigits(numeral, NOTHING_ABOVE, true);
    }
    long high = eightDigits(numeral.substring(0, cut), NOTHING_ABOVE, false);
    return joined(high, 100_000_000, numeral.substring(cut + 1));
  }

  /**
   * The number below {@code above}, of which the next place is due; {@code last} if none follows.
   */
  private static long eightDigits(String group, long above, boolean last) {
    int cut = group.indexOf('万');
    if (cut < 0) {
      return new NumeralGroup(above).read(group, last);
    }
    long high = new NumeralGroup(above / 10_000).read(group.substring(0, cut), false);
    return joined(high, 10_000, group.substring(cut + 1));
  }

  private static long joined(long high, long unit, String rest) {
    if (high <= 0 || rest.isEmpty()) {
      return high <= 0 ? UNREADABLE : high * unit;
    }
    long low =
        unit == 10_000 ? new NumeralGroup(unit).read(rest, true) : eightDigits(rest, unit, true);
    return low <= 0 ? UNREADABLE : high * unit + low;
  }

  static int digit(int character) {
    for (int value = 0; value < DIGITS.length; value++) {
      if (DIGITS[value].indexOf(character) >= 0) {
        return value;
      }
    }
    return -1;
  }
}
