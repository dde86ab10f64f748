package org.qunxing.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qunxing.IntegrationTest;
import org.qunxing.Visitor;
import org.qunxing.Visitors;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class AppearanceTests {

  @Autowired Visitors visitors;

  @Test
  void largeTypeStaysOnOnceChosen() {
    Visitor visitor = visitors.anonymous();

    Visitor.Page page =
        visitor.get("/").form("/preferences/appearance").fill("type", "large").submit();

    assertThat(page.path()).isEqualTo("/");
    assertThat(page.document().selectFirst("html.large")).isNotNull();
    assertThat(visitor.get("/sign-in").document().selectFirst("html.large")).isNotNull();
  }

  @Test
  void darkIsLinkedAlwaysNeverOrAsTheSystemAsks() {
    Visitor visitor = visitors.anonymous();

    assertThat(darkMedia(visitor.get("/"))).isEqualTo("screen and (prefers-color-scheme: dark)");
    assertThat(darkMedia(choose(visitor, "dark"))).isEqualTo("screen");
    assertThat(choose(visitor, "light").document().selectFirst("link[href*=dark]")).isNull();
  }

  @Test
  void anUnknownThemeChangesNothing() {
    Visitor visitor = visitors.anonymous();

    assertThat(darkMedia(choose(visitor, "\"><script>")))
        .isEqualTo("screen and (prefers-color-scheme: dark)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://example.com/", "//example.com", "/\\example.com", "javascript:alert(1)"})
  void neverSendsSomebodyToAnotherSite(String back) {
    Visitor.Page page =
        visitors
            .anonymous()
            .get("/")
            .form("/preferences/appearance")
            .fill("type", "large")
            .fill("back", back)
            .submit();

    assertThat(page.path()).isEqualTo("/");
    assertThat(page.uri().getHost()).isEqualTo("localhost");
  }

  @Test
  void aFormWithoutItsTokenIsExplainedAsAnOldPage() {
    Visitor.Page page =
        visitors.anonymous().post("/preferences/appearance", java.util.Map.of("type", "large"));

    assertThat(page.status()).isEqualTo(403);
    assertThat(page.text()).contains("页面放得太久了");
  }

  private static Visitor.Page choose(Visitor visitor, String theme) {
    return visitor.get("/").form("/preferences/appearance").fill("theme", theme).submit();
  }

  private static String darkMedia(Visitor.Page page) {
    return page.document().select("link[href*=dark]").attr("media");
  }
}
