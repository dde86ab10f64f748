package org.qunxing.wallet;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneId;
import org.qunxing.kernel.Permission;
import org.qunxing.web.Face;
import org.qunxing.web.MyEntry;
import org.qunxing.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module adds to the shell and the scheduler. */
@Configuration(proxyBeanMethods = false)
class WalletConfiguration {

  @Bean
  static MyEntry myWallet() {
    return new MyEntry(25, "证明材料", "交过一次就不用再交，用不用由您定", "/my/wallet", "wallet");
  }

  @Bean
  static NavigationEntry paperRequests() {
    return new NavigationEntry(
        Face.WORKBENCH, 33, "调用材料", "/workbench/papers", "wallet", Permission.ASK_FOR_PAPERS);
  }

  /** Every morning at nine, district time. */
  @Bean
  static Task<Void> paperReminder(RemindOfExpiry reminders) {
    return Tasks.recurring(
            "wallet.remind", Schedules.daily(ZoneId.of("Asia/Shanghai"), LocalTime.of(9, 0)))
        .execute((_, _) -> reminders.remind());
  }
}
