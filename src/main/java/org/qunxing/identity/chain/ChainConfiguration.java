package org.qunxing.identity.chain;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ChainConfiguration {

  /** As long as a row may be taken away unnoticed. */
  @Bean
  static Task<Void> linkAudit(AuditLinker linker) {
    return Tasks.recurring("identity.link-audit", FixedDelay.ofSeconds(2))
        .execute((_, _) -> linker.link());
  }
}
