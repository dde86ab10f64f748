package org.qunxing.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qunxing.IntegrationTest;
import org.qunxing.Visitor;
import org.qunxing.Visitors;
import org.qunxing.kernel.Grant;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.Role;
import org.qunxing.kernel.UnitPath;
import org.springframework.beans.factory.annotation.Autowired;

/** The tab that is lit says where one is. */
@IntegrationTest
class NavigationTests {

  @Autowired Visitors visitors;

  @ParameterizedTest
  @CsvSource({
    "/my, 首页",
    "/my/services, 服务",
    "/my/activities, 抢约",
    "/my/me, 我的",
    "/my/inbox, 我的",
    "/my/file, 我的"
  })
  void lightsTheTabUnderWhichThePageIsListed(String path, String tab) {
    Visitor.Page page = member().get(path);

    assertThat(page.document().select(".tabbar a[aria-current]").eachText()).containsExactly(tab);
  }

  private Visitor member() {
    String phone = "13420%06d".formatted(System.nanoTime() % 1_000_000);
    return visitors.signedIn(
        phone, "王芳", new Grant(Role.MEMBER, UnitPath.of("navigation.u1"), Line.UNION));
  }
}
