package org.qunxing.cockpit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunxing.web.Chart;

/**
 * The overview, on a desk and on a wall.
 *
 * @param plan null while no plan is confirmed
 * @param charts none while nothing is counted
 * @param planHref where a plan is made, for those who may
 */
public record CockpitPage(
    String unitName,
    int year,
    Instant asOf,
    List<Headline> headlines,
    @Nullable PlanPart plan,
    List<Chart> charts,
    @Nullable String planHref) {

  /** The confirmed plan in short. */
  public record PlanPart(
      String title,
      String unitName,
      String href,
      LightCount indicators,
      LightCount tasks,
      List<ListCard> lists,
      List<Attention> late) {}

  /** One list of the plan. */
  public record ListCard(
      String name,
      String href,
      String colour,
      String light,
      int initiatives,
      LightCount indicators,
      LightCount tasks) {}
}
