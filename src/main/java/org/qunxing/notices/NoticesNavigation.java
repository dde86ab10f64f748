package org.qunxing.notices;

import org.qunxing.web.MyEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module adds to the shell. */
@Configuration(proxyBeanMethods = false)
class NoticesNavigation {

  @Bean
  static MyEntry messages() {
    return new MyEntry(10, "消息", "报名结果、递补和活动变动", "/my/inbox", "bell");
  }
}
