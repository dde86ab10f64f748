package org.qunxing.plans;

import org.qunxing.kernel.Permission;
import org.qunxing.web.Face;
import org.qunxing.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PlansNavigation {

  @Bean
  static NavigationEntry plansEntry() {
    return new NavigationEntry(
        Face.WORKBENCH, 20, "规划清单", "/workbench/plans", "list-check", Permission.VIEW_PLANS);
  }

  @Bean
  static NavigationEntry tasksEntry() {
    return new NavigationEntry(
        Face.WORKBENCH, 21, "督办任务", "/workbench/tasks", "flag", Permission.VIEW_PLANS);
  }
}
