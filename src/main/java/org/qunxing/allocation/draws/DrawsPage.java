package org.qunxing.allocation.draws;

import java.time.Instant;
import java.util.List;

/** All draws, for everybody. */
public record DrawsPage(List<Draw> draws, Instant now) {

  public String state(Draw draw) {
    return draw.state(now);
  }

  public static String tone(Draw draw) {
    return draw.tone();
  }
}
