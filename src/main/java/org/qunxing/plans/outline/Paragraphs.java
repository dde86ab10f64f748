package org.qunxing.plans.outline;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds mended paragraphs again in the source text. The reader joins broken lines and drops page
 * furniture, so a paragraph is looked up by its first characters, blanks ignored.
 */
final class Paragraphs {

  private static final int ENOUGH = 16;

  private Paragraphs() {}

  /** A paragraph and where it stands. */
  record Paragraph(String text, int start, int end) {}

  static List<Paragraph> locate(String mended, String source, int from, int to) {
    List<String> texts = mended.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    List<Integer> starts = new ArrayList<>();
    int at = from;
    for (String text : texts) {
      at = find(text, source, at, to);
      starts.add(at);
    }
    List<Paragraph> found = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      int end = i + 1 < texts.size() ? starts.get(i + 1) : to;
      found.add(new Paragraph(texts.get(i), starts.get(i), Math.max(end, starts.get(i))));
    }
    return found;
  }

  /** Where the text begins, or {@code from} when it can't be found. */
  private static int find(String text, String source, int from, int to) {
    for (int start = from; start < to; start++) {
      if (source.charAt(start) == text.charAt(0) && begins(text, source, start, to)) {
        return start;
      }
    }
    return from;
  }

  private static boolean begins(String text, String source, int start, int to) {
    int at = start;
    int matched = 0;
    for (int i = 0; i < text.length() && matched < ENOUGH; i++) {
      if (Character.isWhitespace(text.charAt(i))) {
        continue;
      }
      while (at < to && Character.isWhitespace(source.charAt(at))) {
        at++;
      }
      if (at >= to || source.charAt(at) != text.charAt(i)) {
        return false;
      }
      at++;
      matched++;
    }
    return true;
  }
}
