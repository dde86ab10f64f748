package org.qunxing.architecture;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A Java source file taken apart just far enough to tell code, comments and literals. */
record JavaText(String source) {

  /**
   * Loops run over single characters or long pieces, so that a long literal is no deep recursion.
   */
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<comment>//[^\\n]*|/\\*.*?\\*/)"
              + "|\"\"\"(?<block>.*?)(?<!\\\\)\"\"\""
              + "|\"(?<string>(?:[^\"\\\\\\n]++|\\\\.)*+)\""
              + "|(?<character>'(?:[^'\\\\\\n]|\\\\[^\\n]{1,5}?)')",
          Pattern.DOTALL);

  /** The code without comments and with empty literals, line breaks kept. */
  String code() {
    return TOKEN.matcher(source).replaceAll(token -> "\n".repeat(lineBreaks(token.group())));
  }

  /** What stands between quotes, text blocks included. */
  List<String> literals() {
    return TOKEN
        .matcher(source)
        .results()
        .map(JavaText::literal)
        .filter(s -> !s.isEmpty())
        .toList();
  }

  private static String literal(MatchResult token) {
    String block = token.group("block");
    String string = token.group("string");
    return block != null ? block : string != null ? string : "";
  }

  private static int lineBreaks(String text) {
    return (int) text.chars().filter(c -> c == '\n').count();
  }
}
