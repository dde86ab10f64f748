package org.qunxing.identity.passwords;

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
class PasswordTests {

  private static final Grant CADRE = new Grant(Role.CADRE, UnitPath.of("passwords.s1"), Line.UNION);
  private static final String NEW = "chuntian-qu-haibian啦";

  @Autowired Visitors visitors;

  @Test
  void aChangedPasswordHoldsAndSignsOutEveryOtherDevice() {
    visitors.account("13912000001", "李强", CADRE);
    Visitor phone = visitors.signedIn("13912000001");
    Visitor desk = visitors.signedIn("13912000001");
    String before = desk.cookie("SESSION");

    Visitor.Page page = change(desk, Visitors.PASSWORD, NEW);

    assertThat(page.path()).isEqualTo("/my/security");
    assertThat(page.text()).contains("密码改好了");
    assertThat(desk.cookie("SESSION")).isNotEqualTo(before);
    assertThat(phone.get("/workbench").path()).isEqualTo("/sign-in");
    assertThat(signIn("13912000001", NEW).path()).isEqualTo("/workbench");
    assertThat(signIn("13912000001", Visitors.PASSWORD).status()).isEqualTo(422);
  }

  @Test
  void theWrongPresentPasswordChangesNothing() {
    visitors.account("13912000002", "李强", CADRE);
    Visitor visitor = visitors.signedIn("13912000002");

    Visitor.Page page = change(visitor, "wrong", NEW);

    assertThat(page.status()).isEqualTo(422);
    assertThat(page.text()).contains("现在的密码不对");
    assertThat(page.html()).doesNotContain(NEW);
    assertThat(signIn("13912000002", Visitors.PASSWORD).path()).isEqualTo("/workbench");
  }

  @Test
  void whatAStrangerWouldTryFirstIsRefused() {
    visitors.account("13912000003", "李强", CADRE);
    Visitor visitor = visitors.signedIn("13912000003");

    assertThat(change(visitor, Visitors.PASSWORD, "123").text()).contains("10 到 100");
    assertThat(change(visitor, Visitors.PASSWORD, "Admin123456").text()).contains("太容易猜");
    assertThat(change(visitor, Visitors.PASSWORD, "aabbaabbaabb").text()).contains("太容易猜");
    assertThat(change(visitor, Visitors.PASSWORD, "li13912000003").text()).contains("手机号");
  }

  private Visitor.Page change(Visitor visitor, String current, String password) {
    return visitor
        .get("/my/security/password")
        .form("/my/security/password")
        .fill("current", current)
        .fill("password", password)
        .submit();
  }

  private Visitor.Page signIn(String phone, String password) {
    return visitors
        .anonymous()
        .get("/sign-in?way=password")
        .form("/sign-in/password")
        .fill("phone", phone)
        .fill("password", password)
        .submit();
  }
}
