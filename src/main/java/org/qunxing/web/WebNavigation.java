package org.qunxing.web;

import org.qunxing.kernel.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The entries that the shell itself owns: the home pages. */
@Configuration(proxyBeanMethods = false)
class WebNavigation {

  /** Where what is one's own is listed. */
  static final String SELF = "/my/me";

  @Bean
  static NavigationEntry memberHome() {
    return new NavigationEntry(
        Face.MEMBER, 10, "首页", "/my", "home", Permission.USE_MEMBER_SERVICES);
  }

  @Bean
  static NavigationEntry memberServices() {
    return new NavigationEntry(
        Face.MEMBER, 20, "服务", "/my/services", "apps", Permission.USE_MEMBER_SERVICES);
  }

  @Bean
  static NavigationEntry workbenchHome() {
    return new NavigationEntry(
        Face.WORKBENCH, 10, "今日", "/workbench", "inbox", Permission.USE_WORKBENCH);
  }

  @Bean
  static NavigationEntry memberSelf() {
    return new NavigationEntry(
        Face.MEMBER, 90, "我的", SELF, "user-circle", Permission.USE_MEMBER_SERVICES);
  }
}
