package org.qunxing.jobs;

import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What an operator asks about jobs: which ran, how long, how many failed, and whether any are late.
 * Labelled by the declared task, never by an instance.
 */
@Component
class JobMeters implements MeterBinder {

  private final JdbcClient jdbc;

  JobMeters(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("qunxing.jobs.late", Reading.of(this::late))
        .description("Jobs that should have begun a minute ago and nobody has picked up")
        .register(registry);
    Gauge.builder("qunxing.jobs.failing", Reading.of(this::failing))
        .description("Jobs whose last run failed and that will be tried again")
        .register(registry);
    Gauge.builder("qunxing.events.waiting", Reading.of(this::eventsWaiting))
        .description("Events that a listener has not finished with for a minute")
        .register(registry);
  }

  private long late() {
    return count(
        """
        select count(*) from public.scheduled_tasks
        where not picked and execution_time < now() - interval '1 minute'
        """);
  }

  private long failing() {
    return count("select count(*) from public.scheduled_tasks where consecutive_failures > 0");
  }

  private long eventsWaiting() {
    return count(
        """
        select count(*) from public.event_publication
        where completion_date is null and publication_date < now() - interval '1 minute'
        """);
  }

  private long count(String sql) {
    return jdbc.sql(sql).query(Long.class).single();
  }

  /** Told by the scheduler of this node. */
  static final class Listener extends AbstractSchedulerListener {

    private final MeterRegistry registry;

    Listener(MeterRegistry registry) {
      this.registry = registry;
    }

    @Override
    public void onExecutionComplete(ExecutionComplete done) {
      Timer.builder("qunxing.jobs")
          .description("Runs of jobs on this node")
          .tag("job", done.getExecution().taskInstance.getTaskName())
          .tag("result", done.getResult() == ExecutionComplete.Result.OK ? "ok" : "failed")
          .register(registry)
          .record(done.getDuration());
    }
  }
}
