package org.qunxing.identity;

import org.qunxing.kernel.Permission;
import org.qunxing.web.Face;
import org.qunxing.web.MyEntry;
import org.qunxing.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IdentityNavigation {

  @Bean
  static NavigationEntry accountsEntry() {
    return new NavigationEntry(
        Face.WORKBENCH, 90, "账号", "/workbench/accounts", "key", Permission.MANAGE_ACCOUNTS);
  }

  @Bean
  static NavigationEntry auditEntry() {
    return new NavigationEntry(
        Face.WORKBENCH, 95, "日志", "/workbench/audit", "history", Permission.VIEW_AUDIT);
  }

  @Bean
  static MyEntry securityEntry() {
    return new MyEntry(80, "登录与安全", "登录的设备、密码、验证方式", "/my/security", "shield-lock");
  }
}
