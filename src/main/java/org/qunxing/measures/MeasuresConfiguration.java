package org.qunxing.measures;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.LocalTime;
import org.qunxing.kernel.Permission;
import org.qunxing.web.Face;
import org.qunxing.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MeasuresConfiguration {

  /** Often enough that who has just done something sees it counted. */
  @Bean
  static Task<Void> foldFacts(FactFolder folder) {
    return Tasks.recurring("measures.fold", FixedDelay.ofSeconds(2))
        .execute((_, _) -> folder.fold());
  }

  @Bean
  static Task<Void> reconcileFacts(Reconciliation reconciliation, Clock clock) {
    return Tasks.recurring("measures.reconcile", new Daily(clock.getZone(), LocalTime.of(3, 10)))
        .execute((_, _) -> reconciliation.run());
  }

  @Bean
  static NavigationEntry measuresEntry() {
    return new NavigationEntry(
        Face.WORKBENCH, 80, "指标", "/workbench/measures", "chart-bar", Permission.VIEW_MEASURES);
  }
}
