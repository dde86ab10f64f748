package org.qunxing.members.roster;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.qunxing.jobs.Reading;
import org.springframework.stereotype.Component;

/** How imports get on: rosters by what is being done with them, and the rows still to be read. */
@Component
class RosterMeters implements MeterBinder {

  private final Rosters rosters;

  RosterMeters(Rosters rosters) {
    this.rosters = rosters;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    for (Roster.State state : Roster.State.values()) {
      if (state.isBusy()) {
        Gauge.builder("qunxing.rosters", Reading.of(() -> rosters.inState(state)))
            .description("Rosters that the platform is at work on")
            .tag("state", state.name())
            .register(registry);
      }
    }
    Gauge.builder("qunxing.rosters.rows.left", Reading.of(rosters::rowsLeft))
        .description("Rows of uploaded rosters that have not been checked yet")
        .register(registry);
    Gauge.builder("qunxing.rosters.waiting", Reading.of(rosters::waitingForRoom))
        .description("Rosters that wait because the database has no room")
        .register(registry);
  }
}
