package org.qunxing.members.merging;

import java.util.List;

/** Files that may be of one person, for an officer to look at. */
public record DuplicatesPage(List<Pair> pairs) {

  /** Two files, the older number first; {@code whys} in words. */
  public record Pair(long left, long right, String leftName, String rightName, List<String> whys) {

    public String href() {
      return "/workbench/members/duplicates/" + left + "/" + right;
    }
  }
}
