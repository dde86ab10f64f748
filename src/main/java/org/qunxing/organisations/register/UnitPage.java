package org.qunxing.organisations.register;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.employers.Employer;
import org.qunxing.organisations.tree.UnitDetails;
import org.qunxing.organisations.tree.UnitTree.Branch;
import org.qunxing.web.TimelineEntry;

/**
 * What a unit's page shows.
 *
 * @param above the units above, as far as the officer may open them
 * @param below the first page of the units directly below; {@code moreHref} opens the rest
 * @param size living units in the whole subtree
 */
public record UnitPage(
    UnitDetails details,
    List<Unit> above,
    List<Branch> below,
    @Nullable String moreHref,
    int size,
    List<Employer> employers,
    List<TimelineEntry> history,
    boolean mayManage) {

  public Unit unit() {
    return details.unit();
  }

  public String href() {
    return "/workbench/organisations/" + unit().code();
  }
}
