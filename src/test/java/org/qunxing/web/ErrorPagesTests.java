package org.qunxing.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.qunxing.IntegrationTest;
import org.qunxing.Visitor;
import org.qunxing.Visitors;
import org.qunxing.kernel.Grant;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.Role;
import org.qunxing.kernel.UnitPath;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class ErrorPagesTests {

  @Autowired Visitors visitors;

  @Test
  void anUnknownAddressIsExplained() {
    Visitor.Page page = visitors.anonymous().get("/no-such-page");

    assertThat(page.status()).isEqualTo(404);
    assertThat(page.text()).contains("没有找到");
  }

  @Test
  void aMemberAtTheWorkbenchIsToldThatItIsNotTheirs() {
    Visitor member =
        visitors.signedIn(
            "13900000101", "王芳", new Grant(Role.MEMBER, UnitPath.of("errors.u1"), Line.UNION));

    Visitor.Page page = member.get("/workbench");

    assertThat(page.status()).isEqualTo(403);
    assertThat(page.text()).contains("没有权限");
  }

  @Test
  void aWrongMethodIsExplained() {
    Visitor.Page page = visitors.anonymous().get("/sign-in/codes");

    assertThat(page.status()).isEqualTo(405);
    assertThat(page.text()).contains("操作方式不对");
  }

  @Test
  void everyAnswerCarriesTheNumberOfItsRequest() {
    Visitor.Page page = visitors.anonymous().get("/");

    assertThat(page.response().headers().firstValue("X-Request-Id").orElseThrow())
        .matches("[0-9a-f]{8}");
  }

  @Test
  void everyAnswerCarriesTheSecurityHeaders() {
    Visitor.Page page = visitors.anonymous().get("/");

    assertThat(page.response().headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("script-src 'self'")
        .doesNotContain("unsafe-inline");
    assertThat(page.response().headers().firstValue("X-Content-Type-Options")).contains("nosniff");
  }
}
