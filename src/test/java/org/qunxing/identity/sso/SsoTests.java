package org.qunxing.identity.sso;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qunxing.Visitor;
import org.qunxing.Visitors;
import org.qunxing.identity.GuardedTest;
import org.qunxing.identity.sso.IdentityProvider.Fault;
import org.qunxing.kernel.Grant;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.Role;
import org.qunxing.kernel.UnitPath;
import org.springframework.beans.factory.annotation.Autowired;

@GuardedTest
class SsoTests {

  private static final String START = "/oauth2/authorization/district";
  private static final UnitPath STREET = UnitPath.of("sso.s1");
  private static final Grant MEMBER = new Grant(Role.MEMBER, STREET, Line.UNION);
  private static final Grant OFFICER = new Grant(Role.STREET_OFFICER, STREET, Line.UNION);

  @Autowired Visitors visitors;

  private final IdentityProvider provider = IdentityProvider.running();

  @Test
  void aVerifiedPhoneSignsItsOwnerInAndTheSubjectIsKnownFromThenOn() {
    visitors.account("13951000001", "王芳", MEMBER);
    String subject = UUID.randomUUID().toString();
    provider.next(Fault.NONE, verified(subject, "+8613951000001"));
    Visitor visitor = visitors.anonymous();
    assertThat(visitor.get("/sign-in").text()).contains("用海晏区统一身份登录");

    assertThat(visitor.get(START).path()).isEqualTo("/my");

    provider.next(Fault.NONE, Map.of("sub", subject));
    assertThat(visitors.anonymous().get(START).path()).isEqualTo("/my");
  }

  @Test
  void thePageWantedBeforeIsShownAfterwards() {
    visitors.account("13951000002", "王芳", MEMBER);
    provider.next(Fault.NONE, verified("s-2", "+8613951000002"));
    Visitor visitor = visitors.anonymous();
    visitor.get("/my/inbox");

    assertThat(visitor.get(START).path()).isEqualTo("/my/inbox");
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"NONE", "EXPIRED_WITHIN_SKEW"},
      mode = EnumSource.Mode.EXCLUDE)
  void refusesATokenThatIsNotRight(Fault fault) {
    visitors.account("13951000003", "王芳", MEMBER);
    provider.next(fault, verified("s-3", "+8613951000003"));
    Visitor visitor = visitors.anonymous();

    Visitor.Page page = visitor.get(START);

    assertThat(page.path()).isEqualTo("/sign-in");
    assertThat(page.text()).contains("单点登录没有成功");
    assertThat(visitor.get("/my").path()).isEqualTo("/sign-in");
  }

  /** Negative control: the same token, its clock a little behind, is right. */
  @Test
  void acceptsAClockThatIsAFewSecondsOff() {
    visitors.account("13951000004", "王芳", MEMBER);
    provider.next(Fault.EXPIRED_WITHIN_SKEW, verified("s-4", "+8613951000004"));

    assertThat(visitors.anonymous().get(START).path()).isEqualTo("/my");
  }

  @Test
  void aPhoneThatTheProviderHasNotVerifiedSignsNobodyIn() {
    visitors.account("13951000005", "王芳", MEMBER);
    provider.next(
        Fault.NONE,
        Map.of("sub", "s-5", "phone_number", "+8613951000005", "phone_number_verified", false));

    Visitor.Page page = visitors.anonymous().get(START);

    assertThat(page.path()).isEqualTo("/sign-in");
    assertThat(page.text()).contains("还没有对应的群星账号");
  }

  @Test
  void anAnswerThatNobodyAskedForIsRefused() {
    Visitor.Page page =
        visitors.anonymous().get("/login/oauth2/code/district?code=stolen&state=invented");

    assertThat(page.path()).isEqualTo("/sign-in");
    assertThat(page.text()).contains("单点登录没有成功");
  }

  @Test
  void whoIsSignedInLinksTheOwnAccountAndNobodyElseCan() {
    visitors.account("13951000006", "王芳", MEMBER);
    Visitor wangFang = visitors.signedIn("13951000006");
    provider.next(Fault.NONE, Map.of("sub", "s-6"));

    assertThat(wangFang.get(START).path()).isEqualTo("/my/security");
    assertThat(wangFang.get("/my/security").text()).contains("已绑定");
    assertThat(visitors.anonymous().get(START).path()).isEqualTo("/my");

    visitors.account("13951000007", "李强", MEMBER);
    Visitor other = visitors.signedIn("13951000007");
    other.get(START);
    assertThat(other.get("/my/security").text()).doesNotContain("已绑定");
  }

  @Test
  void aLinkCanBeTakenBack() {
    visitors.account("13951000008", "王芳", MEMBER);
    Visitor wangFang = visitors.signedIn("13951000008");
    provider.next(Fault.NONE, Map.of("sub", "s-8"));
    wangFang.get(START);

    wangFang.get("/my/security").form("/my/security/sso/removal").submit();

    assertThat(visitors.anonymous().get(START).path()).isEqualTo("/sign-in");
  }

  @Test
  void anOfficerStillShowsASecondFactorUnlessTheProviderAskedForOne() {
    visitors.account("13951000009", "陈静", OFFICER);
    provider.next(Fault.NONE, verified("s-9", "+8613951000009"));
    assertThat(visitors.anonymous().get(START).path()).isEqualTo("/sign-in/second-step");

    provider.next(Fault.NONE, Map.of("sub", "s-9", "amr", java.util.List.of("pwd", "mfa")));
    assertThat(visitors.anonymous().get(START).path()).isEqualTo("/workbench");
  }

  private static Map<String, Object> verified(String subject, String phone) {
    return Map.of("sub", subject, "phone_number", phone, "phone_number_verified", true);
  }
}
