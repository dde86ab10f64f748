package org.qunxing.allocation;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AllocationConfiguration {

  /** Often enough that a voucher is there when its holder looks for it. */
  @Bean
  static Task<Void> tellOwnersOfPools(TellOwners owners) {
    return Tasks.recurring("allocation.tell", FixedDelay.ofSeconds(1))
        .execute((_, _) -> owners.tellAll());
  }

  @Bean
  static Task<Void> passOnLapsedOffers(LapsedOffers offers) {
    return Tasks.recurring("allocation.lapse", FixedDelay.ofSeconds(10))
        .execute((_, _) -> offers.passOn());
  }
}
