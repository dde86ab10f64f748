package org.qunxing.organisations;

import org.qunxing.kernel.Permission;
import org.qunxing.web.Face;
import org.qunxing.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where this module stands in the workbench. */
@Configuration(proxyBeanMethods = false)
class OrganisationsNavigation {

  @Bean
  static NavigationEntry organisationTree() {
    return new NavigationEntry(
        Face.WORKBENCH,
        40,
        "组织",
        "/workbench/organisations",
        "sitemap",
        Permission.VIEW_ORGANISATIONS);
  }
}
