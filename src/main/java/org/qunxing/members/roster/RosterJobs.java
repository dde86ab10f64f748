package org.qunxing.members.roster;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.UUID;
import org.qunxing.access.CurrentActor;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Ids;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** When rosters are worked on: soon after a person asked, and again after the platform was down. */
@Component
public class RosterJobs {

  private static final TaskDescriptor<String> STEP =
      TaskDescriptor.of("members.roster", String.class);

  /** The database came back, or has room again. */
  private static final Duration TRY_AGAIN = Duration.ofMinutes(1);

  private final ObjectProvider<Scheduler> scheduler;
  private final Rosters rosters;
  private final Clock clock;
  private final boolean on;

  RosterJobs(
      ObjectProvider<Scheduler> scheduler,
      Rosters rosters,
      Clock clock,
      @Value("${qunxing.jobs:true}") boolean on) {
    this.scheduler = scheduler;
    this.rosters = rosters;
    this.clock = clock;
    this.on = on;
  }

  /**
   * Part of the caller's transaction. Two tasks for one roster do no harm: each step asks the
   * state.
   */
  void soon(UUID roster) {
    String instance = roster + ":" + Ids.newId();
    scheduler
        .getObject()
        .schedule(STEP.instance(instance).data(roster.toString()).scheduledTo(clock.instant()));
  }

  /**
   * What a node left unfinished when it died is taken up at the next start, without waiting for its
   * task to expire.
   */
  @Order
  @EventListener(ApplicationReadyEvent.class)
  void resume() {
    if (on) {
      CurrentActor.as(
          Actor.SYSTEM, () -> rosters.unfinished().forEach(roster -> soon(roster.id())));
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class Registration {

    @Bean
    static OneTimeTask<String> rosterStep(RosterSteps steps) {
      return Tasks.oneTime(STEP)
          .onFailure(new FailureHandler.OnFailureRetryLater<>(TRY_AGAIN))
          .execute((instance, _) -> steps.run(UUID.fromString(instance.getData())));
    }

    @Bean
    static RecurringTask<Void> forgetOldRosters(Rosters rosters) {
      return Tasks.recurring("members.forget-old-rosters", Schedules.daily(LocalTime.of(3, 10)))
          .execute((_, _) -> rosters.forgetOld());
    }
  }
}
