package org.qunxing.organisations.register;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.tree.UnitTree.Branch;

/**
 * What the tree shows: where one works, or what a search found.
 *
 * @param words what was searched, or empty
 */
public record TreePage(String words, List<Branch> roots, List<Unit> found, boolean mayManage) {

  /** Whether the page shows a search. */
  public boolean isSearch() {
    return !words.isBlank();
  }

  /** One level below a unit; the rest of it is behind {@code moreHref}. */
  public record Level(List<Branch> branches, @Nullable String moreHref) {}
}
