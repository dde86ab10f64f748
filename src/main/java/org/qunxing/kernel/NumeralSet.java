package org.qunxing.kernel;

/** Writes a number in groups of four digits with one set of characters. */
record NumeralSet(String digits, String[] places) {

  String write(long number) {
    return number == 0 ? zero() : join(number / 100_000_000, number % 100_000_000);
  }

  /** The part counted in 亿 and the part below it, each of at most eight digits. */
  private String join(long hundredMillions, long rest) {
    String high = hundredMillions == 0 ? "" : eightDigits(hundredMillions) + "亿";
    if (rest == 0) {
      return high;
    }
    return high + (!high.isEmpty() && rest < 10_000_000 ? zero() : "") + eightDigits(rest);
  }

  private String eightDigits(long number) {
    long tenThousands = number / 10_000;
    long rest = number % 10_000;
    String high = tenThousands == 0 ? "" : fourDigits((int) tenThousands) + "万";
    if (rest == 0) {
      return high;
    }
    return high + (!high.isEmpty() && rest < 1_000 ? zero() : "") + fourDigits((int) rest);
  }

  /** One to four digits; a run of zeros inside is one 零, none stands at either end. */
  private String fourDigits(int number) {
    StringBuilder written = new StringBuilder();
    boolean gap = false;
    for (int place = 3, unit = 1000; place >= 0; place--, unit /= 10) {
      int digit = number / unit % 10;
      if (digit == 0) {
        gap = !written.isEmpty();
        continue;
      }
      if (gap) {
        written.append(zero());
        gap = false;
      }
      written.append(digits.charAt(digit)).append(places[place]);
    }
    return written.toString();
  }

  private String zero() {
    return digits.substring(0, 1);
  }
}
