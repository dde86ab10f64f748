package org.qunxing.card;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunxing.IntegrationTest;
import org.qunxing.Visitor;
import org.qunxing.Visitors;
import org.qunxing.identity.Accounts;
import org.qunxing.kernel.Grant;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.Role;
import org.qunxing.members.Joining;
import org.qunxing.members.MemberSummary;
import org.qunxing.members.Members;
import org.qunxing.members.MembersFixtures;
import org.qunxing.members.NewMember;
import org.qunxing.organisations.OrganisationsFixtures;
import org.qunxing.organisations.Organising;
import org.springframework.beans.factory.annotation.Autowired;

/** In a browser without JavaScript. */
@IntegrationTest
class CardPagesTests {

  @Autowired Organising organising;
  @Autowired Joining joining;
  @Autowired Members members;
  @Autowired Visitors visitors;
  @Autowired Accounts accounts;

  private OrganisationsFixtures tree;
  private NewMember registered;
  private MemberSummary person;
  private Visitor wangFang;

  @BeforeEach
  void signInWangFang() {
    tree = OrganisationsFixtures.in(organising);
    registered = NewMember.of("王小芳", MembersFixtures.nextNationalId(), MembersFixtures.nextPhone());
    person = MembersFixtures.joined(joining, members, registered, tree.xinghe());
    wangFang = member(person.id());
  }

  private Visitor member(UUID person) {
    String phone = MembersFixtures.nextPhone();
    accounts.setPassword(accounts.open("+86" + phone, "王小芳", person), Visitors.PASSWORD);
    return visitors.signedIn(phone);
  }

  private Visitor signedIn(String name, Role role) {
    Grant grant = new Grant(role, tree.xinghe().path(), Line.UNION);
    return visitors.signedIn(MembersFixtures.nextPhone(), name, grant);
  }

  @Test
  void aCadreTypesTheDigitsAndSeesThatTheCardIsGood() {
    String digits = digits(wangFang.get("/my/card"));

    Visitor.Page result = verified(signedIn("李强", Role.CADRE), digits);

    assertThat(result.status()).isEqualTo(200);
    assertThat(result.text()).contains("有效", "王*芳", "工会", tree.xinghe().name());
    assertThat(result.html())
        .doesNotContain(
            "王小芳",
            requireNonNull(registered.phone()).digits(),
            requireNonNull(registered.nationalId()).value())
        .doesNotContain(
            requireNonNull(registered.phone()).masked(),
            requireNonNull(registered.nationalId()).masked());
  }

  @Test
  void aMerchantComesStraightToVerifyingAndSeesTheDistrictOnly() {
    Visitor merchant = signedIn("海晏影城", Role.MERCHANT);
    assertThat(merchant.get("/home").path()).isEqualTo("/card/verify");

    Visitor.Page result = verified(merchant, digits(wangFang.get("/my/card")));

    assertThat(result.text()).contains("有效", "王*芳", tree.district().name());
    assertThat(result.text()).doesNotContain(tree.xinghe().name());
  }

  @Test
  void theResultIsShownOnceAndAReloadVerifiesNothing() {
    Visitor cadre = signedIn("李强", Role.CADRE);
    verified(cadre, digits(wangFang.get("/my/card")));

    assertThat(cadre.get("/card/verify").text()).doesNotContain("王*芳");
  }

  @Test
  void reloadingGivesANewCodeAndTheScriptGetsTheCodeAlone() {
    String first = digits(wangFang.get("/my/card"));

    Visitor.Page alone = wangFang.get("/my/card/code?line=UNION");

    assertThat(digits(alone)).isNotEqualTo(first);
    assertThat(alone.document().select("header, nav, form")).isEmpty();
    assertThat(alone.response().headers().firstValue("Cache-Control").orElse(""))
        .contains("no-store");
  }

  @Test
  void asksForACodeWhereNoneWasTyped() {
    Visitor.Page again = verified(signedIn("李强", Role.CADRE), "");

    assertThat(again.status()).isEqualTo(422);
    assertThat(again.text()).contains("请扫码，或输入卡上的 8 位数字");
  }

  @Test
  void theAddressInTheSquareCodeFillsTheFormAndUsesNothingUp() {
    Visitor cadre = signedIn("李强", Role.CADRE);

    Visitor.Page opened = cadre.get("/card/verify?code=QX-anything");

    assertThat(opened.form("/card/verify").value("code")).isEqualTo("QX-anything");
    assertThat(opened.form("/card/verify").submit().text()).contains("这不是本平台发出的会员码");
  }

  @Test
  void whoIsNoMemberIsToldWhatToDo() {
    Visitor stranger = signedIn("李强", Role.CADRE);

    assertThat(stranger.get("/my/card").text()).contains("您还没有会员卡");
  }

  private static String digits(Visitor.Page page) {
    return page.document().select(".member-card-digits").text();
  }

  private static Visitor.Page verified(Visitor verifier, String code) {
    return verifier.get("/card/verify").form("/card/verify").fill("code", code).submit();
  }
}
