package org.qunxing.kernel;

import java.text.Normalizer;

/** Text as people type it or spreadsheets keep it: full-width, spaced, with invisible marks. */
final class TypedText {

  private TypedText() {}

  /** Full-width forms folded to ASCII; every space, control and invisible mark dropped. */
  static String tidied(String typed) {
    return isTidy(typed) ? typed : folded(typed);
  }

  /** What most rows of a table are: visible ASCII, which folds to itself. */
  private static boolean isTidy(String typed) {
    for (int i = 0; i < typed.length(); i++) {
      if (typed.charAt(i) <= ' ' || typed.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }

  private static String folded(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFKC)
        .codePoints()
        .filter(TypedText::isVisible)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static boolean isVisible(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
