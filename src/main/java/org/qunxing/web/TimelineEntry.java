package org.qunxing.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened.
 *
 * @param tone {@code good}, {@code warn}, {@code bad}, {@code info} or {@code plain}
 */
public record TimelineEntry(
    Instant at,
    String icon,
    String tone,
    String what,
    @Nullable String who,
    @Nullable String note) {

  public static TimelineEntry of(Instant at, String what, @Nullable String who) {
    return new TimelineEntry(at, "circle-dot", "plain", what, who, null);
  }
}
