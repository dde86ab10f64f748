package org.qunxing.samples;

/**
 * Check digits for invented codes. Written apart from the kernel on purpose: the samples are then
 * an independent witness of the kernel's own arithmetic.
 */
final class CheckDigits {
  private static final String CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int[] CREDIT_WEIGHTS = {
    1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
  };
  private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
  private static final int[] CITIZEN_WEIGHTS = {
    7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2
  };

  private CheckDigits() {}

  /** GB 32100-2015: seventeen characters become eighteen. */
  static String creditCode(String seventeen) {
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += CREDIT_ALPHABET.indexOf(seventeen.charAt(i)) * CREDIT_WEIGHTS[i];
    }
    return seventeen + CREDIT_ALPHABET.charAt((31 - sum % 31) % 31);
  }

  /** GB 11714: eight characters of an organisation code become nine. */
  static String organisationCode(String eight) {
    int sum = 0;
    for (int i = 0; i < 8; i++) {
      sum += Character.digit(eight.charAt(i), 36) * ORGANISATION_WEIGHTS[i];
    }
    int check = 11 - sum % 11;
    return eight + (check == 11 ? "0" : check == 10 ? "X" : Integer.toString(check));
  }

  /** GB 11643-1999: seventeen digits become eighteen. */
  static String citizenId(String seventeen) {
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += (seventeen.charAt(i) - '0') * CITIZEN_WEIGHTS[i];
    }
    return seventeen + "10X98765432".charAt(sum % 11);
  }
}
