package org.qunxing.plans.viewing;

import java.util.List;
import org.qunxing.plans.lights.Lights;
import org.qunxing.plans.lights.TaskLights;

/** The published rule. */
public record LightsPage(List<Lights.Rule> indicators, List<Lights.Rule> tasks) {

  static LightsPage rule() {
    return new LightsPage(Lights.RULE, TaskLights.RULE);
  }
}
