package org.qunxing.kernel;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How personal data looks where it may be seen but not read: publicity lists, tables, logs. */
public final class Masks {

  private static final Set<String> DOUBLE_SURNAMES =
      Set.of(
          "欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "司徒", "令狐", "宇文", "长孙", "司空", "夏侯",
          "端木", "百里", "东郭", "南宫", "西门", "独孤", "轩辕", "呼延", "钟离", "闻人", "申屠", "太史", "澹台", "淳于", "单于",
          "公冶", "濮阳", "赫连", "拓跋", "第五", "公羊", "宗政", "鲜于", "闾丘", "仲孙", "歐陽", "司馬", "諸葛", "東方", "尉遲",
          "公孫", "長孫");

  private static final Pattern LONG_NUMBER =
      Pattern.compile("\\b[0-9A-Z]{2}[0-9]{6}[0-9]*[A-Z][0-9A-Z]+\\b|[0-9０-９]{7,}[0-9０-９Xx]?");

  private static final Pattern AT_JOINTS = Pattern.compile("(?<=[·・•\\s])|(?=[·・•\\s])");

  private Masks() {}

  /**
   * A name for publicity: 王*芳, 李*, 欧阳*, 欧阳*国. The surname and, where more than one character
   * follows it, the last one stay; the parts of a name joined by · or a space are masked one by
   * one.
   */
  public static String name(String name) {
    return AT_JOINTS
        .splitAsStream(name.strip())
        .map(part -> isJoint(part) ? part : namePart(part))
        .collect(Collectors.joining());
  }

  /** All but the first {@code head} and last {@code tail} characters; a short text altogether. */
  public static String middle(String text, int head, int tail) {
    int[] characters = text.codePoints().toArray();
    if (characters.length <= head + tail) {
      return "*".repeat(characters.length);
    }
    return new String(characters, 0, head)
        + "*".repeat(characters.length - head - tail)
        + new String(characters, characters.length - tail, tail);
  }

  /**
   * A text whose long numbers, of phones, cards or persons, are masked: their ends stay. The credit
   * code of an organisation is public and stays whole.
   */
  public static String numbers(String text) {
    return LONG_NUMBER.matcher(text).replaceAll(found -> Matcher.quoteReplacement(shown(found)));
  }

  private static String shown(MatchResult found) {
    String number = found.group();
    return isCreditCode(number) ? number : middle(number, 3, 2);
  }

  /** With a letter before its check character, which no number of a person has. */
  private static boolean isCreditCode(String number) {
    return number.chars().limit(number.length() - 1).anyMatch(Character::isUpperCase)
        && CreditCode.parse(number) instanceof Parsed.Good<CreditCode>(CreditCode code)
        && code.checkDigitHolds();
  }

  private static String namePart(String part) {
    int length = part.codePointCount(0, part.length());
    int surname = length > 2 && startsWithDoubleSurname(part) ? 2 : 1;
    return middle(part, surname, length - surname > 1 ? 1 : 0);
  }

  private static boolean startsWithDoubleSurname(String name) {
    return DOUBLE_SURNAMES.contains(name.substring(0, 2));
  }

  private static boolean isJoint(String part) {
    return part.isBlank() || "·・•".contains(part);
  }
}
