package org.qunxing.identity.limits;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LimitJobs {

  @Bean
  static Task<Void> forgetFullLimits(Limits limits) {
    return Tasks.recurring("identity.forget-full-limits", FixedDelay.ofHours(1))
        .execute((_, _) -> limits.sweep());
  }
}
