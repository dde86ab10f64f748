package org.qunxing.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.OnStartup;
import com.github.kagkarlsson.scheduler.task.Task;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * One scheduler a node. It takes part in the caller's transaction, so a job scheduled together with
 * a business change exists exactly when the change does.
 */
@Configuration(proxyBeanMethods = false)
class JobsConfiguration {

  @Bean(destroyMethod = "stop")
  static Scheduler scheduler(DataSource dataSource, List<Task<?>> tasks, MeterRegistry meters) {
    List<Task<?>> known = tasks.stream().filter(task -> !(task instanceof OnStartup)).toList();
    return Scheduler.create(new TransactionAwareDataSourceProxy(dataSource), known)
        .startTasks(recurring(tasks))
        .threads(4)
        .pollingInterval(Duration.ofSeconds(2))
        .heartbeatInterval(Duration.ofSeconds(5))
        .missedHeartbeatsLimit(4)
        // What has not ended by then is another node's, once its heart has not beaten for 20
        // seconds.
        .shutdownMaxWait(Duration.ofSeconds(20))
        .enableImmediateExecution()
        .addExecutionInterceptor(new AsThePlatform())
        .addSchedulerListener(new JobMeters.Listener(meters))
        .build();
  }

  @SuppressWarnings("unchecked")
  private static <T extends Task<?> & OnStartup> List<T> recurring(List<Task<?>> tasks) {
    return tasks.stream().filter(OnStartup.class::isInstance).map(task -> (T) task).toList();
  }

  /** Off in tests, which call the work themselves. */
  @Bean
  static Starter schedulerStarter(Scheduler scheduler, @Value("${qunxing.jobs:true}") boolean on) {
    return new Starter(scheduler, on);
  }

  record Starter(Scheduler scheduler, boolean on) {

    @EventListener(ApplicationReadyEvent.class)
    void start() {
      if (on) {
        scheduler.start();
      }
    }
  }
}
