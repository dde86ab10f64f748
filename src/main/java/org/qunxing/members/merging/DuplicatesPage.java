package org.qunxing.members.merging;

import java.time.Instant;
import java.util.List;

/** Files that may be of one person, for an officer to look at, and those made into one lately. */
public record DuplicatesPage(List<Pair> pairs, List<Merged> merged) {

  /** A merge with its receipt; {@code stands} until it is taken apart. */
  public record Merged(
      long number, String name, String mergedBy, Instant mergedAt, boolean stands) {

    public String href() {
      return "/workbench/members/merges/" + number;
    }
  }

  /** Two files, the older number first; {@code whys} in words. */
  public record Pair(long left, long right, String leftName, String rightName, List<String> whys) {

    public String href() {
      return "/workbench/members/duplicates/" + left + "/" + right;
    }
  }
}
