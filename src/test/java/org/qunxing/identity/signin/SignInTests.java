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
import org.qunxing.identity.limits.Limit;
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
  void anUnknownPhoneGetsTheSameAnswersAsAKnownOne() {
    visitors.account("13900000009", "李强", CADRE);
    Visitor curious = visitors.anonymous();

    for (String way : new String[] {"send", "again", "guess", "password"}) {
      Visitor.Page known = ask(curious, way, "13900000009");
      Visitor.Page unknown = ask(curious, way, "13999999999");

      assertThat(unknown.status()).as(way).isEqualTo(known.status());
      assertThat(unknown.text().replace("13999999999", "13900000009"))
          .as(way)
          .isEqualTo(known.text());
    }
    assertThat(visitors.anonymous().get("/dev/outbox").text()).doesNotContain("13999999999");
  }

  private Visitor.Page ask(Visitor visitor, String way, String phone) {
    return switch (way) {
      case "password" -> password(visitor, phone, "a guess of mine");
      case "guess" ->
          requestCode(visitor, phone).form("/sign-in/code").fill("code", "123456").submit();
      default -> requestCode(visitor, phone);
    };
  }

  @Test
  void anUnknownPhoneTakesAsLongAsAKnownOne() {
    visitors.account("13900000010", "李强", CADRE);
    Visitor visitor = visitors.anonymous().from("36.110.1.10");

    long known = fastest(visitor, "13900000010");
    long unknown = fastest(visitor, "13999999998");

    // Without the spent time an unknown phone is answered without any hashing: ten times faster.
    assertThat(unknown).isBetween(known / 3, known * 3);
  }

  private long fastest(Visitor visitor, String phone) {
    long best = Long.MAX_VALUE;
    for (int turn = 0; turn < 4; turn++) {
      long start = System.nanoTime();
      password(visitor, phone, "wrong");
      best = Math.min(best, System.nanoTime() - start);
    }
    return best;
  }

  @Test
  void guessingAPasswordStopsAndSaysWhenToComeBack() {
    visitors.account("13900000011", "李强", CADRE);
    Visitor guesser = visitors.anonymous().from("36.110.1.11");

    Visitor.Page last = guesser.get("/sign-in");
    for (int turn = 0; turn <= Limit.PASSWORDS_FOR_PHONE.atOnce(); turn++) {
      last = password(guesser, "13900000011", "guess " + turn);
    }

    assertThat(last.status()).isEqualTo(429);
    assertThat(last.text()).contains("输错的次数太多了", "改用短信验证码");
    assertThat(retryAfter(last)).isBetween(1L, Limit.PASSWORDS_FOR_PHONE.each().toSeconds() + 1);
    assertThat(password(guesser, "13900000011", Visitors.PASSWORD).status())
        .as("even the right password from a stranger")
        .isEqualTo(429);

    clock.pass(Duration.ofSeconds(retryAfter(last)));
    assertThat(password(guesser, "13900000011", Visitors.PASSWORD).path()).isEqualTo("/workbench");
  }

  @Test
  void aStrangersGuessesDoNotKeepTheOwnerOut() {
    visitors.account("13900000012", "李强", CADRE);
    Visitor owner = visitors.signedIn("13900000012");
    owner.get("/workbench").form("/sign-out").submit();
    Visitor stranger = visitors.anonymous().from("36.110.1.12");
    for (int turn = 0; turn <= Limit.PASSWORDS_FOR_PHONE.atOnce(); turn++) {
      password(stranger, "13900000012", "guess " + turn);
    }
    requestCode(stranger, "13900000012");
    Visitor.Page page = requestCode(stranger, "13900000012");
    for (int turn = 0; turn <= SignInCodes.TRIES; turn++) {
      page = page.form("/sign-in/code").fill("code", "00000" + turn).submit();
    }
    assertThat(page.text()).contains(SignInReason.CODE_USED_UP.text());

    assertThat(password(owner, "13900000012", Visitors.PASSWORD).path()).isEqualTo("/workbench");
    owner.get("/workbench").form("/sign-out").submit();
    Visitor.Page byCode =
        requestCode(owner, "13900000012")
            .form("/sign-in/code")
            .fill("code", latestCode("13900000012"))
            .submit();
    assertThat(byCode.path()).isEqualTo("/workbench");
  }

  @Test
  void oneAddressThatTriesManyAccountsIsStoppedAndOthersAreNot() {
    Visitor sprayer = visitors.anonymous().from("36.110.1.13");
    visitors.account("13900000013", "李强", CADRE);
    Visitor.Page last = sprayer.get("/sign-in");
    for (int turn = 0; turn <= Limit.FAILURES_FROM_ADDRESS.atOnce(); turn++) {
      last = password(sprayer, "137%08d".formatted(55_000_000 + turn), "Spring2026!!");
    }

    assertThat(last.status()).isEqualTo(429);
    assertThat(last.text()).contains("您所在的网络");
    assertThat(password(sprayer, "13900000013", Visitors.PASSWORD).status()).isEqualTo(429);
    assertThat(
            password(visitors.anonymous().from("36.110.1.14"), "13900000013", Visitors.PASSWORD)
                .path())
        .isEqualTo("/workbench");
  }

  @Test
  void aPhoneIsNotFloodedWithCodes() {
    visitors.account("13900000015", "李强", CADRE);
    Visitor visitor = visitors.anonymous().from("36.110.1.15");
    int sent = 0;
    for (int minute = 0; minute < 12; minute++) {
      sent += requestCode(visitor, "13900000015").status() == 200 ? 1 : 0;
      clock.pass(Duration.ofSeconds(61));
    }

    assertThat(sent).isEqualTo(Limit.CODES_TO_PHONE.atOnce());
    assertThat(requestCode(visitor, "13900000015").text()).contains("要的验证码太多了");
  }

  private static long retryAfter(Visitor.Page page) {
    return Long.parseLong(page.response().headers().firstValue("Retry-After").orElse("0"));
  }

  private static Visitor.Page password(Visitor visitor, String phone, String password) {
    return visitor
        .get("/sign-in?way=password")
        .form("/sign-in/password")
        .fill("phone", phone)
        .fill("password", password)
        .submit();
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
