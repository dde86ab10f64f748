package org.qunxing.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The citizen's identity number (公民身份号码) after GB 11643-1999: six digits of area, eight of birth,
 * three of order (odd for men) and a check character. Residence permits for people from Hong Kong,
 * Macao and Taiwan follow it under areas 81 to 83; the permanent residence card for foreigners puts
 * a 9 in front of the province and three digits of nationality, and keeps the rest.
 *
 * <p>Sensitive: {@link #toString()} is the masked form, so that no log shows the number. The area
 * is checked to the province only, since numbers keep the codes of counties long since dissolved.
 */
public record NationalId(String value) {

  /** As the number states it. */
  public enum Sex {
    MALE("男"),
    FEMALE("女");

    private final String label;

    Sex(String label) {
      this.label = label;
    }

    /** The word people see. */
    public String label() {
      return label;
    }
  }

  private static final int LENGTH = 18;
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECK_CHARACTERS = "10X98765432";
  private static final Pattern SHAPE = Pattern.compile("[0-9]{17}[0-9X]");
  private static final Pattern ROUNDED = Pattern.compile("[0-9](\\.[0-9]+)?E\\+?[0-9]+");
  private static final int EARLIEST_BIRTH_YEAR = 1800;

  /** The provinces of GB/T 2260, with Taiwan, and the codes of the residence permits. */
  private static final Set<String> PROVINCES =
      Set.of(
          "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37",
          "41", "42", "43", "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64",
          "65", "71", "81", "82", "83");

  /** Refuses what is not a valid number in its normal form; typed text goes through parse. */
  public NationalId {
    checked(value).orRefuse();
  }

  public static NationalId of(String typed) {
    return parse(typed).orRefuse();
  }

  public static Parsed<NationalId> parse(String typed) {
    String number = TypedText.tidied(typed).toUpperCase(Locale.ROOT);
    return checked(number).map(NationalId::new);
  }

  public LocalDate birthDate() {
    return birthDateIn(value).orElseThrow();
  }

  public int ageOn(LocalDate day) {
    return Period.between(birthDate(), day).getYears();
  }

  public Sex sex() {
    return (value.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
  }

  /** Whether this is the permanent residence number of a foreigner. */
  public boolean isForeigner() {
    return isForeigner(value);
  }

  /** {@code 1101**********002X}. */
  public String masked() {
    return Masks.middle(value, 4, 4);
  }

  @Override
  public String toString() {
    return masked();
  }

  private static Parsed<String> checked(String number) {
    if (number.isEmpty()) {
      return Parsed.bad(Malformed.NATIONAL_ID_MISSING);
    }
    if (ROUNDED.matcher(number).matches()) {
      return Parsed.bad(Malformed.NATIONAL_ID_ROUNDED);
    }
    if (number.length() == 15 && number.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Parsed.bad(Malformed.NATIONAL_ID_FIFTEEN);
    }
    if (TypedText.length(number) != LENGTH) {
      return Parsed.bad(Malformed.NATIONAL_ID_LENGTH, TypedText.length(number));
    }
    return SHAPE.matcher(number).matches()
        ? checkedContent(number)
        : Parsed.bad(Malformed.NATIONAL_ID_CHARACTERS);
  }

  private static Parsed<String> checkedContent(String number) {
    String province = isForeigner(number) ? number.substring(1, 3) : number.substring(0, 2);
    if (!PROVINCES.contains(province)) {
      return Parsed.bad(Malformed.NATIONAL_ID_AREA, province);
    }
    if (birthDateIn(number).isEmpty()) {
      return Parsed.bad(Malformed.NATIONAL_ID_BIRTH);
    }
    return number.charAt(LENGTH - 1) == checkCharacter(number)
        ? Parsed.good(number)
        : Parsed.bad(Malformed.NATIONAL_ID_CHECK);
  }

  private static boolean isForeigner(String number) {
    return number.charAt(0) == '9';
  }

  private static Optional<LocalDate> birthDateIn(String number) {
    int year = Integer.parseInt(number, 6, 10, 10);
    int month = Integer.parseInt(number, 10, 12, 10);
    int day = Integer.parseInt(number, 12, 14, 10);
    try {
      return Optional.of(LocalDate.of(year, month, day)).filter(_ -> year >= EARLIEST_BIRTH_YEAR);
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }

  /** ISO 7064 MOD 11-2: catches every single wrong digit and every swap of neighbours. */
  private static char checkCharacter(String number) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += (number.charAt(i) - '0') * WEIGHTS[i];
    }
    return CHECK_CHARACTERS.charAt(sum % 11);
  }
}
