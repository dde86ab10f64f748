package org.qunxing.reports;

import org.qunxing.kernel.Permission;
import org.qunxing.web.Face;
import org.qunxing.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module adds to the shell. */
@Configuration(proxyBeanMethods = false)
class ReportsConfiguration {

  @Bean
  static NavigationEntry reportsNavigation() {
    return new NavigationEntry(
        Face.WORKBENCH, 80, "年度报告", "/workbench/reports", "report", Permission.VIEW_REPORTS);
  }
}
