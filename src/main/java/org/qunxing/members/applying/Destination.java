package org.qunxing.members.applying;

import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.Line;
import org.qunxing.members.Occupation;
import org.qunxing.members.applications.Gathering;
import org.qunxing.organisations.Unit;

/**
 * Where somebody is about to apply: a unit she found, or a gathering whose code she scanned.
 *
 * @param path of the page, {@code /join/HY-03} or {@code /g/…}
 * @param occupation with which she came here, if she was asked before
 * @param phone the number to call for those who would rather do it by word of mouth
 */
public record Destination(
    String path,
    Unit unit,
    @Nullable Occupation occupation,
    @Nullable Gathering gathering,
    String phone) {

  public Line line() {
    return Line.UNION;
  }

  /** Whether the trade decides which unit it will be. */
  public boolean byTrade() {
    return gathering != null && gathering.byTrade();
  }

  /** Whether people have to be asked what they work as. */
  public boolean asksOccupation() {
    return occupation == null && gathering != null;
  }
}
