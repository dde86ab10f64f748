package org.qunxing.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunxing.TestClock;
import org.qunxing.Visitor;
import org.qunxing.Visitors;
import org.qunxing.identity.Accounts;
import org.qunxing.identity.GuardedTest;
import org.qunxing.identity.factors.AppOnAPhone;
import org.qunxing.identity.limits.Limit;
import org.qunxing.kernel.Grant;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.Role;
import org.qunxing.kernel.UnitPath;
import org.springframework.beans.factory.annotation.Autowired;

@GuardedTest
class SecondStepTests {

  private static final UnitPath STREET = UnitPath.of("steps.s1");
  private static final Grant OFFICER = new Grant(Role.STREET_OFFICER, STREET, Line.UNION);
  private static final Grant MEMBER = new Grant(Role.MEMBER, STREET, Line.UNION);

  @Autowired Visitors visitors;
  @Autowired Accounts accounts;
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
  void anOfficerWithOnlyAPasswordGetsNowhere() {
    Visitor officer = halfWay("13921000001");

    for (String path : new String[] {"/workbench", "/my", "/my/security", "/my/inbox", "/home"}) {
      assertThat(officer.get(path).path()).as(path).isEqualTo("/sign-in/second-step");
    }
    String token =
        officer.get("/sign-in/second-step").document().select("[name=_csrf]").attr("value");
    for (String path : new String[] {"/my/security/second-factor", "/my/security/password"}) {
      assertThat(officer.post(path, Map.of("_csrf", token)).path())
          .isEqualTo("/sign-in/second-step");
    }
  }

  @Test
  void aCodeOnThePhoneIsTheSecondStepAfterAPassword() {
    Visitor officer = halfWay("13921000002");
    String before = officer.cookie("SESSION");

    Visitor.Page page = sendCode(officer);
    page = answer(page, "PHONE", latestCode("13921000002"), false);

    assertThat(page.path()).isEqualTo("/workbench");
    assertThat(officer.cookie("SESSION")).isNotEqualTo(before);
  }

  @Test
  void theWrongCodeIsRefusedAndTooManyAreStopped() {
    Visitor officer = halfWay("13921000003");
    Visitor.Page page = sendCode(officer);

    page = answer(page, "PHONE", "000000", false);
    assertThat(page.status()).isEqualTo(422);
    assertThat(page.text()).contains(SignInReason.ANSWER_WRONG.text());

    for (int turn = 0; turn < Limit.SECOND_STEPS.atOnce(); turn++) {
      page = answer(page, "PHONE", "00000" + turn, false);
    }
    assertThat(page.status()).isEqualTo(429);
    assertThat(page.response().headers().firstValue("Retry-After")).isPresent();
    assertThat(officer.get("/workbench").path()).isEqualTo("/sign-in/second-step");
  }

  @Test
  void thePhoneAloneIsNotTwoFactors() {
    visitors.account("13921000004", "陈静", OFFICER);
    Visitor officer = visitors.anonymous();
    Visitor.Page page = byCode(officer, "13921000004");

    assertThat(page.path()).isEqualTo("/sign-in/second-step");
    assertThat(page.offers("/sign-in/second-step/codes")).isFalse();
    String token = page.document().select("[name=_csrf]").attr("value");
    Map<String, String> phoneAgain = Map.of("_csrf", token, "kind", "PHONE", "answer", "123456");
    assertThat(officer.post("/sign-in/second-step", phoneAgain).status()).isEqualTo(422);
    assertThat(officer.post("/sign-in/second-step/codes", Map.of("_csrf", token)).status())
        .isEqualTo(422);

    page = answer(officer.get("/sign-in/second-step"), "PASSWORD", Visitors.PASSWORD, false);
    assertThat(page.path()).isEqualTo("/workbench");
  }

  @Test
  void whoHasNothingButAPhoneChoosesAPasswordFirst() {
    UUID account = accounts.open("+8613921000005", "陈静", null);
    accounts.grant(account, OFFICER.role(), OFFICER.unit(), OFFICER.line());
    Visitor officer = visitors.anonymous();
    Visitor.Page page = byCode(officer, "13921000005");

    Visitor.Page weak =
        page.form("/sign-in/second-step/password").fill("password", "12345678910").submit();
    assertThat(weak.status()).isEqualTo(422);
    assertThat(officer.get("/workbench").path()).isEqualTo("/sign-in/second-step");
    page =
        officer
            .get("/sign-in/second-step")
            .form("/sign-in/second-step/password")
            .fill("password", "chuntian-qu-haibian")
            .submit();
    assertThat(page.path()).isEqualTo("/workbench");
  }

  @Test
  void theFirstPasswordCannotReplaceOneThatIsThere() {
    visitors.account("13921000006", "陈静", OFFICER);
    Visitor officer = visitors.anonymous();
    Visitor.Page page = byCode(officer, "13921000006");
    String token = page.document().select("[name=_csrf]").attr("value");

    officer.post(
        "/sign-in/second-step/password",
        Map.of("_csrf", token, "password", "chuntian-qu-haibian啦"));

    assertThat(officer.get("/workbench").path()).isEqualTo("/sign-in/second-step");
    assertThat(halfWay("13921000006").get("/workbench").path()).isEqualTo("/sign-in/second-step");
  }

  @Test
  void aMemberIsNotAsked() {
    visitors.account("13921000007", "王芳", MEMBER);

    assertThat(signIn(visitors.anonymous(), "13921000007").path()).isEqualTo("/my");
  }

  @Test
  void aRoleGrantedWhileSignedInAsksForTheSecondStepAtOnce() {
    UUID account = visitors.account("13921000008", "王芳", MEMBER);
    Visitor member = visitors.signedIn("13921000008");
    assertThat(member.get("/my").status()).isEqualTo(200);

    accounts.grant(account, OFFICER.role(), OFFICER.unit(), OFFICER.line());

    assertThat(member.get("/my").path()).isEqualTo("/sign-in/second-step");
  }

  @Test
  void theDeviceIsRememberedForHalfADayAndOnlyForItsOwner() {
    Visitor officer = halfWay("13921000009");
    answer(sendCode(officer), "PHONE", latestCode("13921000009"), true);
    officer.get("/workbench").form("/sign-out").submit();
    visitors.account("13921000010", "赵敏", OFFICER);

    assertThat(signIn(officer, "13921000009").path()).isEqualTo("/workbench");
    officer.get("/workbench").form("/sign-out").submit();
    assertThat(signIn(officer, "13921000010").path()).isEqualTo("/sign-in/second-step");
    officer.get("/sign-in/second-step").form("/sign-out").submit();

    clock.pass(KnownDevices.PROOF_REMEMBERED.plusMinutes(1));
    assertThat(signIn(officer, "13921000009").path()).isEqualTo("/sign-in/second-step");
  }

  @Test
  void anAuthenticatorAppTakesThePlaceOfTheTextMessage() {
    Visitor officer = officer("13921000011");
    AppOnAPhone app = setUp(officer);
    officer.get("/workbench").form("/sign-out").submit();
    clock.pass(Duration.ofMinutes(1));

    Visitor.Page page = signIn(officer, "13921000011");
    assertThat(page.path()).isEqualTo("/sign-in/second-step");
    assertThat(page.offers("/sign-in/second-step/codes")).isFalse();
    String code = app.code(clock.instant());
    assertThat(answer(page, "AUTHENTICATOR", code, false).path()).isEqualTo("/workbench");

    officer.get("/workbench").form("/sign-out").submit();
    page = signIn(officer, "13921000011");
    assertThat(answer(page, "AUTHENTICATOR", code, false).status())
        .as("used before")
        .isEqualTo(422);
  }

  @Test
  void aRecoveryCodeWorksOnce() {
    Visitor officer = officer("13921000012");
    String recovery = setUp(officer).recoveryCodes().getFirst();
    officer.get("/workbench").form("/sign-out").submit();

    Visitor.Page page = answer(signIn(officer, "13921000012"), "RECOVERY", recovery, false);
    assertThat(page.path()).isEqualTo("/workbench");

    officer.get("/workbench").form("/sign-out").submit();
    page = answer(signIn(officer, "13921000012"), "RECOVERY", recovery, false);
    assertThat(page.status()).isEqualTo(422);
  }

  @Test
  void aMemberWhoSetUpAnAppIsAskedForIt() {
    visitors.account("13921000013", "王芳", MEMBER);
    Visitor member = visitors.signedIn("13921000013");
    setUp(member);
    member.get("/my").form("/sign-out").submit();

    assertThat(signIn(member, "13921000013").path()).isEqualTo("/sign-in/second-step");
    assertThat(member.get("/my").path()).isEqualTo("/sign-in/second-step");
  }

  @Test
  void whatCannotBeTakenBackAsksAgainAfterTenMinutes() {
    Visitor officer = officer("13921000014");
    setUp(officer);
    clock.pass(Duration.ofMinutes(11));

    Visitor.Page page =
        officer
            .get("/my/security/second-factor")
            .form("/my/security/second-factor/removal")
            .submit();

    assertThat(page.path()).isEqualTo("/sign-in/second-step");
    assertThat(officer.get("/my/security/second-factor").text()).contains("正在使用");
  }

  /** Signed in by password, before the second step. */
  private Visitor halfWay(String phone) {
    visitors.account(phone, "陈静", OFFICER);
    Visitor visitor = visitors.anonymous();
    assertThat(signIn(visitor, phone).path()).isEqualTo("/sign-in/second-step");
    return visitor;
  }

  private Visitor officer(String phone) {
    Visitor officer = halfWay(phone);
    assertThat(answer(sendCode(officer), "PHONE", latestCode(phone), false).path())
        .isEqualTo("/workbench");
    return officer;
  }

  private AppOnAPhone setUp(Visitor visitor) {
    Visitor.Page page =
        visitor.get("/my/security/second-factor").form("/my/security/second-factor").submit();
    AppOnAPhone app = AppOnAPhone.of(page.document().select("details code").text());
    page =
        page.form("/my/security/second-factor/confirmation")
            .fill("code", app.code(clock.instant()))
            .submit();
    List<String> codes = page.document().select("li code").eachText();
    assertThat(codes).hasSize(10).doesNotHaveDuplicates();
    return app.with(codes);
  }

  private static Visitor.Page signIn(Visitor visitor, String phone) {
    return visitor
        .get("/sign-in?way=password")
        .form("/sign-in/password")
        .fill("phone", phone)
        .fill("password", Visitors.PASSWORD)
        .submit();
  }

  private Visitor.Page byCode(Visitor visitor, String phone) {
    return visitor
        .get("/sign-in")
        .form("/sign-in/codes")
        .fill("phone", phone)
        .submit()
        .form("/sign-in/code")
        .fill("code", latestCode(phone))
        .submit();
  }

  private static Visitor.Page sendCode(Visitor visitor) {
    return visitor.get("/sign-in/second-step").form("/sign-in/second-step/codes").submit();
  }

  private static Visitor.Page answer(
      Visitor.Page page, String kind, String answer, boolean remember) {
    String token = page.document().select("[name=_csrf]").attr("value");
    assertThat(page.document().select("input[name=kind][value=%s]".formatted(kind))).isNotEmpty();
    return page.visitor()
        .post(
            "/sign-in/second-step",
            Map.of(
                "_csrf",
                token,
                "kind",
                kind,
                "answer",
                answer,
                "remember",
                String.valueOf(remember)));
  }

  private String latestCode(String phone) {
    String outbox = visitors.anonymous().get("/dev/outbox").text();
    Matcher code = Pattern.compile("\\+86" + phone + "\\D*?(\\d{6})").matcher(outbox);
    assertThat(code.find()).isTrue();
    return code.group(1);
  }
}
