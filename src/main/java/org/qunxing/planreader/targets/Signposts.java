package org.qunxing.planreader.targets;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern tried only where a character stands that it can begin with. Its alternatives are many
 * and such characters are few: that is most of the difference between 2 and 10 MB a second.
 */
final class Signposts {

  private final Pattern pattern;
  private final boolean[] begins = new boolean[Character.MAX_VALUE + 1];

  /** What a match means. */
  interface Reader {
    void read(Matcher match);
  }

  Signposts(Pattern pattern, String firstCharacters) {
    this.pattern = pattern;
    for (char c : firstCharacters.toCharArray()) {
      begins[c] = true;
    }
  }

  /** Reads each match in the stretch, from left to right, none inside another. */
  void read(String text, int from, int to, Reader reader) {
    Matcher match = null;
    for (int i = from; i < to; i++) {
      if (begins[text.charAt(i)]) {
        match = match == null ? pattern.matcher(text).useTransparentBounds(true) : match;
        if (match.region(i, to).lookingAt() && match.end() > i) {
          reader.read(match);
          i = match.end() - 1;
        }
      }
    }
  }
}
