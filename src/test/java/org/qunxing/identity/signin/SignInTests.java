package org.qunxing.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunxing.IntegrationTest;
import org.qunxing.TestClock;
import org.qunxing.Visitor;
import org.qunxing.Visitors;
import org.qunxing.kernel.Grant;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.Role;
import org.qunxing.kernel.UnitPath;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class SignInTests {

  private static final Grant CADRE = new Grant(Role.CADRE, UnitPath.of("signin.s1"), Line.UNION);

  @Autowired Visitors visitors;
  @Autowired TestClock clock;

  @BeforeEach
  void awayFromEarlierCodes() {
    clock.pass(Duration.ofMinutes(10));
  }

  @AfterEach
  void reset() {
    clock.reset();
  }

  @Test
  void aPasswordOpensTheWorkbenchOfACadre() {
    visitors.account("13900000001", "李强", CADRE);
    Visitor visitor = visitors.anonymous();

    Visitor.Page page =
        visitor
            .get("/sign-in?way=password")
            .form("/sign-in/password")
            .fill("phone", "139 0000 0001")
            .fill("password", "Xinghe-2026")
            .submit();

    assertThat(page.path()).isEqualTo("/workbench");
  }

  @Test
  void aWrongPasswordIsRefusedBesideItsFieldAndKeepsThePhone() {
    visitors.account("13900000002", "李强", CADRE);

    Visitor.Page page =
        visitors
            .anonymous()
            .get("/sign-in?way=password")
            .form("/sign-in/password")
            .fill("phone", "13900000002")
            .fill("password", "guess")
            .submit();

    assertThat(page.status()).isEqualTo(422);
    assertThat(page.text()).contains(SignInReason.PASSWORD_WRONG.text());
    assertThat(page.form("/sign-in/password").value("phone")).isEqualTo("13900000002");
    assertThat(page.html()).doesNotContain("guess");
  }

  @Test
  void aCodeFromTheOutboxSignsIn() {
    visitors.account("13900000003", "李强", CADRE);
    Visitor visitor = visitors.anonymous();

    Visitor.Page asked = requestCode(visitor, "13900000003");
    Visitor.Page page =
        asked.form("/sign-in/code").fill("code", latestCode("13900000003")).submit();

    assertThat(page.path()).isEqualTo("/workbench");
  }

  @Test
  void aCodeWorksOnce() {
    visitors.account("13900000004", "李强", CADRE);
    Visitor visitor = visitors.anonymous();
    Visitor.Page asked = requestCode(visitor, "13900000004");
    String code = latestCode("13900000004");
    asked.form("/sign-in/code").fill("code", code).submit();

    Visitor.Page again =
        requestedFor(visitors.anonymous(), "13900000004")
            .form("/sign-in/code")
            .fill("code", code)
            .submit();

    assertThat(again.text()).contains(SignInReason.CODE_WRONG.text());
  }

  @Test
  void aCodeExpiresAfterFiveMinutes() {
    visitors.account("13900000005", "李强", CADRE);
    Visitor.Page asked = requestCode(visitors.anonymous(), "13900000005");

    clock.pass(SignInCodes.LIFETIME.plusSeconds(1));
    Visitor.Page page =
        asked.form("/sign-in/code").fill("code", latestCode("13900000005")).submit();

    assertThat(page.text()).contains(SignInReason.CODE_WRONG.text());
  }

  @Test
  void theSixthTryIsRefusedEvenWithTheRightCode() {
    visitors.account("13900000006", "李强", CADRE);
    Visitor.Page page = requestCode(visitors.anonymous(), "13900000006");
    String code = latestCode("13900000006");
    String wrong = code.equals("000000") ? "000001" : "000000";

    for (int attempt = 0; attempt < SignInCodes.TRIES; attempt++) {
      page = page.form("/sign-in/code").fill("code", wrong).submit();
    }
    page = page.form("/sign-in/code").fill("code", code).submit();

    assertThat(page.text()).contains(SignInReason.CODE_USED_UP.text());
  }

  @Test
  void aSecondCodeWithinAMinuteIsNotSent() {
    visitors.account("13900000007", "李强", CADRE);
    Visitor visitor = visitors.anonymous();
    requestCode(visitor, "13900000007");

    Visitor.Page page = requestCode(visitor, "13900000007");

    assertThat(page.text()).contains(SignInReason.TOO_SOON.text());
  }

  @Test
  void anUnknownPhoneIsToldWhereToTurn() {
    Visitor.Page page = requestCode(visitors.anonymous(), "13999999999");

    assertThat(page.status()).isEqualTo(422);
    assertThat(page.text()).contains(SignInReason.UNKNOWN_PHONE.text());
  }

  @Test
  void aMalformedPhoneIsRefused() {
    Visitor.Page page = requestCode(visitors.anonymous(), "1390000");

    assertThat(page.text()).contains(SignInReason.PHONE_MALFORMED.text());
  }

  @Test
  void aPageAskedForBeforeSigningInIsShownAfterwards() {
    visitors.account("13900000008", "李强", CADRE);
    Visitor visitor = visitors.anonymous();
    Visitor.Page door = visitor.get("/my/inbox");

    Visitor.Page page =
        visitor
            .get("/sign-in?way=password")
            .form("/sign-in/password")
            .fill("phone", "13900000008")
            .fill("password", "Xinghe-2026")
            .submit();

    assertThat(door.path()).isEqualTo("/sign-in");
    assertThat(page.path()).isEqualTo("/my/inbox");
  }

  @Test
  void signInWithoutTheFormsTokenIsRefused() {
    Visitor.Page page =
        visitors
            .anonymous()
            .post("/sign-in/password", java.util.Map.of("phone", "13900000001", "password", "x"));

    assertThat(page.status()).isEqualTo(403);
  }

  private Visitor.Page requestCode(Visitor visitor, String phone) {
    return visitor.get("/sign-in").form("/sign-in/codes").fill("phone", phone).submit();
  }

  /** The page that takes a code, without waiting for a new one. */
  private Visitor.Page requestedFor(Visitor visitor, String phone) {
    return requestCode(visitor, phone);
  }

  private String latestCode(String phone) {
    String outbox = visitors.anonymous().get("/dev/outbox").text();
    var code = java.util.regex.Pattern.compile("\\+86" + phone + "\\D*?(\\d{6})").matcher(outbox);
    assertThat(code.find()).as("a code for %s in %s", phone, outbox).isTrue();
    return code.group(1);
  }
}
