package org.qunxing.allocation.draws;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DrawsConfiguration {

  @Bean
  static Task<Void> drawWhatHasClosed(DrawWhatIsDue draws) {
    return Tasks.recurring("allocation.draw", FixedDelay.ofSeconds(5))
        .execute((_, _) -> draws.drawAll());
  }
}
