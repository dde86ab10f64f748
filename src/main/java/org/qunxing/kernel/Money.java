package org.qunxing.kernel;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An exact amount of yuan, always with two decimals: {@code numeric(18,2)} in SQL. Never a double,
 * and only {@link #times(BigDecimal)} rounds.
 */
public record Money(BigDecimal yuan) implements Comparable<Money> {

  private static final BigDecimal LIMIT = BigDecimal.TEN.pow(16);

  /** Sign, currency, digits with or without thousands commas, decimals, 万 or 亿, 元. */
  private static final Pattern WRITTEN =
      Pattern.compile("([-−]?)¥?([0-9][0-9,]*|(?=\\.))((?:\\.[0-9]+)?)([万亿]?)[元圆]?");

  private static final Pattern GROUPED = Pattern.compile("[0-9]*|[0-9]{1,3}(,[0-9]{3})+");

  /** After the constants that its own check reads. */
  public static final Money ZERO = new Money(BigDecimal.ZERO);

  public Money {
    yuan = checked(yuan).orRefuse();
  }

  public static Money yuan(long yuan) {
    return new Money(BigDecimal.valueOf(yuan));
  }

  public static Money cents(long cents) {
    return new Money(BigDecimal.valueOf(cents, 2));
  }

  public static Money of(String typed) {
    return parse(typed).orRefuse();
  }

  /** Reads {@code ¥1,234.50}, {@code 1234.5元}, {@code １２３４}, {@code 13.51万元}. */
  public static Parsed<Money> parse(String typed) {
    String text = TypedText.tidied(typed);
    if (text.isEmpty()) {
      return Parsed.bad(Malformed.MONEY_MISSING);
    }
    Matcher parts = WRITTEN.matcher(text);
    if (!parts.matches()) {
      return Parsed.bad(Malformed.MONEY_CHARACTERS);
    }
    String whole = parts.group(2);
    if (!GROUPED.matcher(whole).matches()) {
      return Parsed.bad(Malformed.MONEY_GROUPING);
    }
    BigDecimal amount =
        new BigDecimal("0" + whole.replace(",", "") + parts.group(3))
            .movePointRight(places(parts.group(4)));
    return checked(parts.group(1).isEmpty() ? amount : amount.negate()).map(Money::new);
  }

  public static Money sum(Iterable<Money> amounts) {
    Money sum = ZERO;
    for (Money amount : amounts) {
      sum = sum.plus(amount);
    }
    return sum;
  }

  public Money plus(Money other) {
    return new Money(yuan.add(other.yuan));
  }

  public Money minus(Money other) {
    return new Money(yuan.subtract(other.yuan));
  }

  public Money negated() {
    return new Money(yuan.negate());
  }

  public Money times(long count) {
    return new Money(yuan.multiply(BigDecimal.valueOf(count)));
  }

  /** A share or a rate of the amount, rounded to the cent, half away from zero (四舍五入). */
  public Money times(BigDecimal factor) {
    return new Money(yuan.multiply(factor).setScale(2, RoundingMode.HALF_UP));
  }

  /** {@link #allocate} to equal parts, which differ by a cent at most. */
  public List<Money> split(int parts) {
    return allocate(Collections.nCopies(parts, 1));
  }

  /**
   * Divides the amount by the weights so that the parts add up to it exactly: each gets its share
   * cut to the cent, and the cents left over go one each to the largest remainders, the first among
   * equals.
   *
   * @param weights not negative and not all zero, e.g. 60 and 40 for a split of dues
   */
  public List<Money> allocate(List<Integer> weights) {
    BigInteger total =
        weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
    if (total.signum() <= 0 || weights.stream().anyMatch(weight -> weight < 0)) {
      throw new IllegalArgumentException("weights must not be negative nor all zero: " + weights);
    }
    BigInteger cents = yuan.unscaledValue().abs();
    List<BigInteger[]> shares =
        weights.stream()
            .map(weight -> cents.multiply(BigInteger.valueOf(weight)).divideAndRemainder(total))
            .toList();
    return withLeftOver(cents, shares);
  }

  public boolean isZero() {
    return yuan.signum() == 0;
  }

  public boolean isPositive() {
    return yuan.signum() > 0;
  }

  public boolean isNegative() {
    return yuan.signum() < 0;
  }

  /** {@code ¥1,234.50}, with the minus before the sign of the currency. */
  public String format() {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
    String digits = new DecimalFormat("#,##0.00", symbols).format(yuan.abs());
    return (isNegative() ? "-¥" : "¥") + digits;
  }

  /** The amount in words as cheques and receipts have it (大写): 壹万贰仟元整. */
  public String inCapitals() {
    return (isNegative() ? "负" : "")
        + CapitalAmount.of(yuan.unscaledValue().abs().longValueExact());
  }

  @Override
  public int compareTo(Money other) {
    return yuan.compareTo(other.yuan);
  }

  @Override
  public String toString() {
    return format();
  }

  private static Parsed<BigDecimal> checked(BigDecimal yuan) {
    if (yuan.stripTrailingZeros().scale() > 2) {
      return Parsed.bad(Malformed.MONEY_DECIMALS);
    }
    return yuan.abs().compareTo(LIMIT) < 0
        ? Parsed.good(yuan.setScale(2))
        : Parsed.bad(Malformed.MONEY_TOO_LARGE);
  }

  private static int places(String unit) {
    return switch (unit) {
      case "万" -> 4;
      case "亿" -> 8;
      default -> 0;
    };
  }

  /** Each share is a quotient and a remainder; the cents missing go to the largest remainders. */
  private List<Money> withLeftOver(BigInteger cents, List<BigInteger[]> shares) {
    BigInteger given = shares.stream().map(s -> s[0]).reduce(BigInteger.ZERO, BigInteger::add);
    int leftOver = cents.subtract(given).intValueExact();
    Set<Integer> luckier =
        IntStream.range(0, shares.size())
            .boxed()
            .sorted(Comparator.comparing((Integer i) -> shares.get(i)[1]).reversed())
            .limit(leftOver)
            .collect(Collectors.toSet());
    return IntStream.range(0, shares.size())
        .mapToObj(
            i -> luckier.contains(i) ? shares.get(i)[0].add(BigInteger.ONE) : shares.get(i)[0])
        .map(part -> new Money(new BigDecimal(isNegative() ? part.negate() : part, 2)))
        .toList();
  }
}
