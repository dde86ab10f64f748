package org.qunxing.cockpit;

import org.qunxing.kernel.Permission;
import org.qunxing.web.Face;
import org.qunxing.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CockpitConfiguration {

  @Bean
  static NavigationEntry overviewEntry() {
    return new NavigationEntry(
        Face.COCKPIT, 10, "总览", "/cockpit", "gauge", Permission.VIEW_COCKPIT);
  }

  @Bean
  static NavigationEntry screenEntry() {
    return new NavigationEntry(
        Face.COCKPIT, 90, "大屏", "/cockpit/screen", "device-tv", Permission.VIEW_COCKPIT);
  }
}
