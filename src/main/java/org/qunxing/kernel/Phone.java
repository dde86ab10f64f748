package org.qunxing.kernel;

import java.util.regex.Pattern;

/**
 * A mobile number of the mainland: 11 digits from 1, kept as E.164 ({@code +8613800001234}).
 * Spaces, hyphens, full-width digits and the country code in its usual spellings are accepted.
 *
 * <p>Sensitive: {@link #toString()} is the masked form.
 */
public record Phone(String e164) {

  private static final String COUNTRY = "+86";
  private static final int LENGTH = 11;
  private static final Pattern DIGITS = Pattern.compile("[0-9]*");
  private static final Pattern SEPARATORS = Pattern.compile("[-‐-―−()]");
  private static final Pattern COUNTRY_SPELLINGS =
      Pattern.compile("^(?:\\+86|0086|86(?=1\\d{10}$))");

  /** Refuses what is not a number in its stored form; typed text goes through parse. */
  public Phone {
    if (!e164.startsWith(COUNTRY)) {
      throw new Refusal(Malformed.PHONE_FOREIGN);
    }
    checked(e164.substring(COUNTRY.length())).orRefuse();
  }

  public static Phone of(String typed) {
    return parse(typed).orRefuse();
  }

  public static Parsed<Phone> parse(String typed) {
    String written = SEPARATORS.matcher(TypedText.tidied(typed)).replaceAll("");
    String number = COUNTRY_SPELLINGS.matcher(written).replaceFirst("");
    return checked(number).map(digits -> new Phone(COUNTRY + digits));
  }

  /** The eleven digits as people say them. */
  public String digits() {
    return e164.substring(COUNTRY.length());
  }

  /** {@code 138****1234}. */
  public String masked() {
    return Masks.middle(digits(), 3, 4);
  }

  @Override
  public String toString() {
    return masked();
  }

  private static Parsed<String> checked(String number) {
    if (number.isEmpty()) {
      return Parsed.bad(Malformed.PHONE_MISSING);
    }
    if (number.startsWith("+") || number.startsWith("00")) {
      return Parsed.bad(Malformed.PHONE_FOREIGN);
    }
    if (!DIGITS.matcher(number).matches()) {
      return Parsed.bad(Malformed.PHONE_CHARACTERS);
    }
    if (number.length() != LENGTH) {
      return Parsed.bad(Malformed.PHONE_LENGTH, number.length());
    }
    return number.startsWith("1") ? Parsed.good(number) : Parsed.bad(Malformed.PHONE_START);
  }
}
