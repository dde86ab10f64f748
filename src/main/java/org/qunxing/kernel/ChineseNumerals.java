package org.qunxing.kernel;

import java.text.Normalizer;

/**
 * Whole numbers in Chinese characters, both ways: plain (一百二十三), formal (壹佰贰拾叁), digit by digit as
 * for years (二〇二六) and ordinal (第七). From 0 to below 10<sup>16</sup> (一亿亿).
 */
public final class ChineseNumerals {

  private static final long LIMIT = 10_000_000_000_000_000L;
  private static final String DIGITS = "〇一二三四五六七八九";

  private static final NumeralSet PLAIN =
      new NumeralSet("零一二三四五六七八九", new String[] {"", "十", "百", "千"});
  private static final NumeralSet FORMAL =
      new NumeralSet("零壹贰叁肆伍陆柒捌玖", new String[] {"", "拾", "佰", "仟"});

  private ChineseNumerals() {}

  /** 一百二十三; ten to nineteen without the leading 一 (十二). */
  public static String plain(long number) {
    String written = PLAIN.write(inRange(number));
    return written.startsWith("一十") ? written.substring(1) : written;
  }

  /** 壹佰贰拾叁, as amounts have it; ten is 壹拾. */
  public static String formal(long number) {
    return FORMAL.write(inRange(number));
  }

  /** Digit by digit, as years are read: 二〇二六. */
  public static String digits(long number) {
    return Long.toString(inRange(number))
        .chars()
        .map(digit -> DIGITS.charAt(digit - '0'))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** 第七. */
  public static String ordinal(long number) {
    return "第" + plain(number);
  }

  /**
   * Reads any of these forms, simplified or traditional, with 两, 廿 and 卅, and the shortened 一万二
   * (12,000) and 三百五 (350). A leading 第 is allowed.
   */
  public static Parsed<Long> parse(String written) {
    String text = Normalizer.normalize(written, Normalizer.Form.NFKC).strip();
    String numeral = text.startsWith("第") ? text.substring(1) : text;
    return numeral.isEmpty() ? Parsed.bad(Malformed.NUMERAL_MISSING) : NumeralReader.read(numeral);
  }

  private static long inRange(long number) {
    if (number < 0 || number >= LIMIT) {
      throw new IllegalArgumentException("not from 0 to below 10^16: " + number);
    }
    return number;
  }
}
