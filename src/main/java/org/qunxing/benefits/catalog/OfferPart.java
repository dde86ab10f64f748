package org.qunxing.benefits.catalog;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.UnitPath;
import org.qunxing.members.MemberGroup;
import org.springframework.modulith.NamedInterface;

/**
 * A portion of an offer: what is for everybody, a counter's stock, or a share kept for some people.
 *
 * @param number as in the pool; 0 is for everybody
 * @param unit for a reserved part: whose people it is kept for; null for anybody's
 * @param group for a reserved part: which group it is kept for; null for every group
 */
@NamedInterface("work")
public record OfferPart(
    int number,
    Kind kind,
    String name,
    int pieces,
    @Nullable UnitPath unit,
    @Nullable MemberGroup group) {

  /** What the portion is for. */
  public enum Kind {
    GENERAL,
    /** Stock at a place that the member chooses. */
    COUNTER,
    /** Kept for a unit's people or a group; they may take from the general part as well. */
    RESERVED,
    /** Kept for those who read in large type. */
    LARGE_TYPE
  }

  public static OfferPart general(int pieces) {
    return new OfferPart(0, Kind.GENERAL, "", pieces, null, null);
  }

  public static OfferPart counter(int number, String name, int pieces) {
    return new OfferPart(number, Kind.COUNTER, name, pieces, null, null);
  }

  /** Whether this person may take from a part that is kept for some. */
  public boolean isKeptFor(UnitPath home, Set<MemberGroup> own, boolean largeType) {
    return switch (kind) {
      case GENERAL, COUNTER -> false;
      case LARGE_TYPE -> largeType;
      case RESERVED ->
          (unit == null || unit.contains(home)) && (group == null || own.contains(group));
    };
  }
}
