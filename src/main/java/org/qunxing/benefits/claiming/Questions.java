package org.qunxing.benefits.claiming;

import java.util.List;

/**
 * A sum in plain words, which everybody can do and read aloud: no picture, no sound, no puzzle. It
 * stops the simplest scripts only, hence stands only where an officer turned it on; draws need
 * none.
 */
final class Questions {

  private static final List<String> NUMBERS =
      List.of("零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十");
  private static final int SIDE = 5;

  /** So many different ones. */
  static final int COUNT = SIDE * SIDE;

  private Questions() {}

  static String words(int question) {
    return "%s 加 %s 等于几？".formatted(NUMBERS.get(left(question)), NUMBERS.get(right(question)));
  }

  /** In digits of any width, or in a word. */
  static boolean isAnsweredBy(int question, String typed) {
    String answer = java.text.Normalizer.normalize(typed.strip(), java.text.Normalizer.Form.NFKC);
    int sum = left(question) + right(question);
    return answer.equals(String.valueOf(sum)) || answer.equals(NUMBERS.get(sum));
  }

  private static int left(int question) {
    return 1 + question / SIDE;
  }

  private static int right(int question) {
    return 1 + question % SIDE;
  }
}
