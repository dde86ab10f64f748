package org.qunxing.plans.drafting;

import java.util.Optional;
import org.qunxing.planreader.PlanReader;
import org.qunxing.planreader.Target;

/** A passage that somebody selected or copied from the source, found again, line breaks ignored. */
record FoundInText(int start, int end) {

  static Optional<FoundInText> find(String source, String passage) {
    String wanted = passage.replaceAll("\\s", "");
    if (wanted.isEmpty()) {
      return Optional.empty();
    }
    for (int start = 0; start < source.length(); start++) {
      int end = source.charAt(start) == wanted.charAt(0) ? matchEnd(source, start, wanted) : -1;
      if (end > 0) {
        return Optional.of(new FoundInText(start, end));
      }
    }
    return Optional.empty();
  }

  /** What the passage promises, read in the light of the plan's title. */
  static Optional<Target> read(String planTitle, String passage) {
    return PlanReader.read(planTitle + "\n" + passage.replaceAll("\\s*\\n\\s*", "") + "\n")
        .targets()
        .stream()
        .findFirst();
  }

  private static int matchEnd(String source, int start, String wanted) {
    int at = start;
    for (int i = 0; i < wanted.length(); i++) {
      while (at < source.length() && Character.isWhitespace(source.charAt(at))) {
        at++;
      }
      if (at >= source.length() || source.charAt(at) != wanted.charAt(i)) {
        return -1;
      }
      at++;
    }
    return at;
  }
}
