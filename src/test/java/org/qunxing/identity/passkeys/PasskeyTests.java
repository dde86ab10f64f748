package org.qunxing.identity.passkeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.qunxing.Visitor;
import org.qunxing.Visitors;
import org.qunxing.identity.Accounts;
import org.qunxing.identity.GuardedTest;
import org.qunxing.kernel.Grant;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.Role;
import org.qunxing.kernel.UnitPath;
import org.qunxing.screens.Chromium;
import org.qunxing.screens.Screen;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** In a real browser, with a virtual authenticator in place of a finger. */
@GuardedTest
class PasskeyTests {

  private static final UnitPath STREET = UnitPath.of("passkeys.s1");
  private static final Grant MEMBER = new Grant(Role.MEMBER, STREET, Line.UNION);

  private static Chromium chromium;

  @LocalServerPort int port;
  @Autowired Visitors visitors;
  @Autowired Accounts accounts;
  @Autowired Passkeys passkeys;

  @BeforeAll
  static void openBrowser() {
    chromium = new Chromium();
  }

  @AfterAll
  static void closeBrowser() {
    chromium.close();
  }

  @Test
  void aPasskeyIsAddedSignsInAsTwoFactorsAndIsRemoved() {
    UUID account = visitors.account("13961000001", "王芳", MEMBER);
    try (Screen screen = chromium.phone("http://localhost:" + port)) {
      Page page = screen.page();
      authenticator(page);
      screen.signIn("13961000001", Visitors.PASSWORD);
      add(page, "我的旧手机");
      assertThat(screen.barriers()).isEmpty();

      page.navigate("/my/security/passkeys");
      page.click("summary:has-text('改名字')");
      page.fill("form[action$='/name'] input[name=label]", "我的新手机");
      page.click("form[action$='/name'] button");
      page.waitForSelector(".list .title:has-text('我的新手机')");

      signOut(page);
      accounts.grant(account, Role.STREET_OFFICER, STREET, Line.UNION);
      page.navigate("/sign-in");
      page.click("[data-passkey-sign-in]");
      page.waitForURL(url -> url.endsWith("/workbench"));
      assertThat(screen.complaints()).isEmpty();

      page.navigate("/my/security/passkeys");
      page.click("form[action$='/removal'] button");
      page.click("dialog button[value=yes]");
      page.waitForSelector("text=还没有通行密钥");
      assertThat(passkeys.of(account)).isEmpty();

      signOut(page);
      page.navigate("/sign-in");
      page.click("[data-passkey-sign-in]");
      page.waitForSelector("[data-passkeys-note]:has-text('不能用')");
      assertThat(page.url()).contains("/sign-in");
    }
  }

  @Test
  void withoutFingerFaceOrPinThePasskeyIsNotEnough() {
    visitors.account("13961000002", "王芳", MEMBER);
    try (Screen screen = chromium.phone("http://localhost:" + port)) {
      Page page = screen.page();
      Authenticator authenticator = authenticator(page);
      screen.signIn("13961000002", Visitors.PASSWORD);
      add(page, "我的手机");
      signOut(page);

      authenticator.verifies(false);
      page.navigate("/sign-in");
      page.click("[data-passkey-sign-in]");
      page.waitForSelector("[data-passkeys-note]:has-text('没有完成')");

      authenticator.verifies(true);
      page.click("[data-passkey-sign-in]");
      page.waitForURL(url -> url.endsWith("/my"));
    }
  }

  @Test
  void anAnswerWithoutAChallengeOrWithoutSenseIsRefused() {
    Visitor visitor = visitors.anonymous();
    String token = visitor.get("/sign-in").document().select("[name=_csrf]").attr("value");

    assertThat(visitor.post("/sign-in/passkey", Map.of("_csrf", token)).status()).isEqualTo(422);
    visitor.post("/sign-in/passkey/challenge", Map.of("_csrf", token));
    assertThat(visitor.post("/sign-in/passkey", Map.of("_csrf", token)).status()).isEqualTo(422);
  }

  @Test
  void nobodyRemovesSomebodyElsesPasskey() {
    UUID account = visitors.account("13961000003", "王芳", MEMBER);
    try (Screen screen = chromium.phone("http://localhost:" + port)) {
      authenticator(screen.page());
      screen.signIn("13961000003", Visitors.PASSWORD);
      add(screen.page(), "我的手机");
    }
    UUID handle = passkeys.of(account).getFirst().handle();
    Visitor stranger = visitors.signedIn("13961000004", "李强", MEMBER);
    String token = stranger.get("/my/security").document().select("[name=_csrf]").attr("value");

    String path = "/my/security/passkeys/" + handle + "/removal";
    assertThat(stranger.post(path, Map.of("_csrf", token)).status()).isEqualTo(404);
    assertThat(passkeys.of(account)).hasSize(1);
  }

  private static void add(Page page, String label) {
    page.navigate("/my/security/passkeys");
    page.fill("[data-passkeys] input[name=label]", label);
    page.click("[data-passkey-add]");
    page.waitForSelector(".list .title:has-text('" + label + "')");
  }

  private static void signOut(Page page) {
    page.waitForNavigation(
        () ->
            page.evaluate(
                "HTMLFormElement.prototype.submit.call(document.querySelector('form[action=\"/sign-out\"]'))"));
  }

  /** The browser's own stand-in for a phone with a fingerprint sensor. */
  private record Authenticator(CDPSession browser, String id) {

    void verifies(boolean person) {
      JsonObject setting = new JsonObject();
      setting.addProperty("authenticatorId", id);
      setting.addProperty("isUserVerified", person);
      browser.send("WebAuthn.setUserVerified", setting);
    }
  }

  private static Authenticator authenticator(Page page) {
    CDPSession browser = page.context().newCDPSession(page);
    browser.send("WebAuthn.enable");
    JsonObject options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", true);
    options.addProperty("isUserVerified", true);
    options.addProperty("automaticPresenceSimulation", true);
    JsonObject asked = new JsonObject();
    asked.add("options", options);
    JsonObject answer = browser.send("WebAuthn.addVirtualAuthenticator", asked);
    return new Authenticator(browser, answer.get("authenticatorId").getAsString());
  }
}
