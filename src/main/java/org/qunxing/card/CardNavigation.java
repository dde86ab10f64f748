package org.qunxing.card;

import org.qunxing.kernel.Permission;
import org.qunxing.web.Face;
import org.qunxing.web.MyEntry;
import org.qunxing.web.NavigationEntry;
import org.qunxing.web.ServiceEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the card stands in the faces. */
@Configuration(proxyBeanMethods = false)
class CardNavigation {

  @Bean
  static MyEntry ownCard() {
    return new MyEntry(5, "会员卡", "给门口或商户出示", "/my/card", "qrcode");
  }

  @Bean
  static ServiceEntry cardService() {
    return new ServiceEntry(5, "会员卡", "出示二维码，不露个人信息", "/my/card", "qrcode");
  }

  @Bean
  static NavigationEntry verifying() {
    return new NavigationEntry(
        Face.WORKBENCH, 35, "核验会员卡", "/card/verify", "scan", Permission.VERIFY_CARDS);
  }
}
