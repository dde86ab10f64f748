package org.qunxing.kernel;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The unified social credit code (统一社会信用代码) after GB 32100-2015: registering authority, kind, six
 * digits of area, nine characters of organisation code and a check character.
 *
 * <p>A few codes in real use fail the check, so a well-formed code is accepted and {@link
 * #checkDigitHolds()} tells whether to warn and to ask for a proof document. The code is public:
 * nothing is masked.
 */
public record CreditCode(String value) {

  private static final int LENGTH = 18;

  /** Digits and capital letters without I, O, S, V and Z; a character's place is its value. */
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  /** Powers of 3 modulo 31. */
  private static final int[] WEIGHTS = {
    1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
  };

  private static final Pattern CAPITALS_AND_DIGITS = Pattern.compile("[0-9A-Z]*");
  private static final Pattern LOOKALIKES = Pattern.compile("[IOSVZ]");
  private static final Pattern SHAPE =
      Pattern.compile("[" + ALPHABET + "]{2}[0-9]{6}[" + ALPHABET + "]{10}");

  /** Refuses what is not well-formed in its normal form; typed text goes through parse. */
  public CreditCode {
    checked(value).orRefuse();
  }

  public static CreditCode of(String typed) {
    return parse(typed).orRefuse();
  }

  public static Parsed<CreditCode> parse(String typed) {
    String code = TypedText.tidied(typed).replace("-", "").toUpperCase(Locale.ROOT);
    return checked(code).map(CreditCode::new);
  }

  /** Whether the last character follows from the others; if not, warn and ask for a document. */
  public boolean checkDigitHolds() {
    return value.charAt(LENGTH - 1) == checkCharacter(value);
  }

  @Override
  public String toString() {
    return value;
  }

  private static Parsed<String> checked(String code) {
    if (code.isEmpty()) {
      return Parsed.bad(Malformed.CREDIT_CODE_MISSING);
    }
    if (code.length() == 15 && code.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Parsed.bad(Malformed.CREDIT_CODE_OLD_NUMBER);
    }
    if (TypedText.length(code) != LENGTH) {
      return Parsed.bad(Malformed.CREDIT_CODE_LENGTH, TypedText.length(code));
    }
    return checkedCharacters(code);
  }

  private static Parsed<String> checkedCharacters(String code) {
    if (!CAPITALS_AND_DIGITS.matcher(code).matches()) {
      return Parsed.bad(Malformed.CREDIT_CODE_CHARACTERS);
    }
    if (LOOKALIKES.matcher(code).find()) {
      return Parsed.bad(Malformed.CREDIT_CODE_LETTERS);
    }
    return SHAPE.matcher(code).matches()
        ? Parsed.good(code)
        : Parsed.bad(Malformed.CREDIT_CODE_AREA);
  }

  /**
   * 31 minus the remainder; a remainder of 0 would give the place 31, which the alphabet does not
   * have and the standard writes as '0'. Some three codes in a hundred are of this kind.
   */
  private static char checkCharacter(String code) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += ALPHABET.indexOf(code.charAt(i)) * WEIGHTS[i];
    }
    return ALPHABET.charAt((31 - sum % 31) % 31);
  }
}
