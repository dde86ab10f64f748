package org.qunxing.documents.reading;

import java.util.Locale;

/** A list number in the formats that Chinese documents use; others print as plain digits. */
final class ListNumbers {
  private static final String[] PLAIN = {"〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
  private static final String[] FORMAL = {"零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"};
  private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
  private static final int[] ROMAN = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
  private static final String[] ROMAN_SIGNS = {
    "M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"
  };

  private ListNumbers() {}

  static String print(String format, int number) {
    return switch (format) {
      case "chineseCounting",
          "chineseCountingThousand",
          "japaneseCounting",
          "taiwaneseCounting",
          "taiwaneseCountingThousand" ->
          chinese(number, PLAIN, "十", "百");
      case "chineseLegalSimplified", "ideographLegalTraditional" ->
          chinese(number, FORMAL, "拾", "佰");
      case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital" -> digits(number);
      case "ideographTraditional" -> pick(number, STEMS);
      case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> circled(number);
      case "upperLetter" -> letters(number, 'A');
      case "lowerLetter" -> letters(number, 'a');
      case "upperRoman" -> roman(number);
      case "lowerRoman" -> roman(number).toLowerCase(Locale.ROOT);
      case "decimalZero" -> "%02d".formatted(number);
      case "decimalFullWidth", "decimalFullWidth2" -> fullWidth(number);
      default -> Integer.toString(number);
    };
  }

  private static String chinese(int number, String[] digits, String ten, String hundred) {
    if (number <= 0 || number > 999) {
      return Integer.toString(number);
    }
    var text = new StringBuilder();
    int hundreds = number / 100;
    int tens = number / 10 % 10;
    if (hundreds > 0) {
      text.append(digits[hundreds]).append(hundred);
    }
    if (tens > 0) {
      text.append(tens == 1 && hundreds == 0 ? "" : digits[tens]).append(ten);
    } else if (hundreds > 0 && number % 10 > 0) {
      text.append("零");
    }
    return text.append(number % 10 > 0 ? digits[number % 10] : "").toString();
  }

  private static String digits(int number) {
    var text = new StringBuilder();
    Integer.toString(number).chars().forEach(c -> text.append(PLAIN[Character.digit(c, 10)]));
    return text.toString();
  }

  private static String pick(int number, String from) {
    boolean known = number >= 1 && number <= from.length();
    return known ? from.substring(number - 1, number) : Integer.toString(number);
  }

  private static String circled(int number) {
    if (number >= 1 && number <= 20) {
      return Character.toString('①' + number - 1);
    }
    return number >= 21 && number <= 35
        ? Character.toString('㉑' + number - 21)
        : "（" + number + "）";
  }

  /** As Word counts letters: after z come aa, bb, cc. */
  private static String letters(int number, char first) {
    if (number < 1 || number > 26 * 9) {
      return Integer.toString(number);
    }
    return Character.toString(first + (number - 1) % 26).repeat((number - 1) / 26 + 1);
  }

  private static String roman(int number) {
    if (number < 1 || number > 3999) {
      return Integer.toString(number);
    }
    var text = new StringBuilder();
    int rest = number;
    for (int i = 0; i < ROMAN.length; i++) {
      text.append(ROMAN_SIGNS[i].repeat(rest / ROMAN[i]));
      rest %= ROMAN[i];
    }
    return text.toString();
  }

  private static String fullWidth(int number) {
    var text = new StringBuilder();
    Integer.toString(number).chars().forEach(c -> text.append((char) (c - '0' + '０')));
    return text.toString();
  }
}
