package org.qunxing.measures;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
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
}
