package org.qunxing.identity.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.qunxing.IntegrationTest;
import org.qunxing.Visitor;
import org.qunxing.Visitors;
import org.qunxing.access.CurrentActor;
import org.qunxing.identity.Accounts;
import org.qunxing.identity.IdentityReason;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Grant;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.Refusal;
import org.qunxing.kernel.Role;
import org.qunxing.kernel.UnitPath;
import org.qunxing.organisations.OrganisationsFixtures;
import org.qunxing.organisations.Organising;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountPagesTests {

  @Autowired Visitors visitors;
  @Autowired Accounts accounts;
  @Autowired AdministerAccounts administer;
  @Autowired Organising organising;
  @Autowired JdbcClient jdbc;

  private OrganisationsFixtures units;
  private Grant administrator;
  private UUID sunLi;
  private Visitor sunLisDesk;

  @BeforeAll
  void aDistrictWithItsAdministrator() {
    units = OrganisationsFixtures.in(organising);
    administrator = new Grant(Role.ADMINISTRATOR, units.district().path(), Line.UNION);
    sunLi = visitors.account("13931000001", "孙丽", administrator);
    sunLisDesk = visitors.signedIn("13931000001");
  }

  @Test
  void opensAnAccountAndGrantsARoleAtAUnitFoundByName() {
    Visitor.Page page =
        sunLisDesk
            .get("/workbench/accounts/new")
            .form("/workbench/accounts")
            .fill("name", "李强")
            .fill("phone", "139 3100 0002")
            .submit();
    assertThat(page.text()).contains("账号开好了", "还没有岗位");
    String account = page.path();

    Visitor.Page searched = sunLisDesk.get(account + "?words=" + units.xinghe().code());
    String chosen = searched.document().select("a[href*='?unit=']").attr("href");
    assertThat(chosen).endsWith(units.xinghe().code());
    page =
        sunLisDesk
            .get(chosen)
            .form(account + "/grants")
            .fill("role", "CADRE")
            .fill("line", "UNION")
            .submit();

    assertThat(page.text()).contains(units.xinghe().name() + "的基层干部");
    assertThat(accounts.grantsOf(UUID.fromString(account.substring(account.lastIndexOf('/') + 1))))
        .containsExactly(new Grant(Role.CADRE, units.xinghe().path(), Line.UNION));
    assertThat(audited("identity.role-granted")).isPositive();
  }

  @Test
  void aMalformedPhoneIsRefusedBesideItsField() {
    Visitor.Page page =
        sunLisDesk
            .get("/workbench/accounts/new")
            .form("/workbench/accounts")
            .fill("name", "李强")
            .fill("phone", "123")
            .submit();

    assertThat(page.status()).isEqualTo(422);
    assertThat(page.form("/workbench/accounts").value("name")).isEqualTo("李强");
  }

  @Test
  void aGrantWithoutRoleOrUnitIsRefused() {
    UUID account = cadre("13931000003", "陈静");
    String token = token(sunLisDesk);

    Visitor.Page page =
        sunLisDesk.post("/workbench/accounts/" + account + "/grants", Map.of("_csrf", token));

    assertThat(page.status()).isEqualTo(422);
    assertThat(page.text()).contains("请先查找并选定单位");
  }

  @Test
  void revokingTakesEffectAtOnce() {
    UUID account = cadre("13931000004", "陈静");
    Visitor cadre = visitors.signedIn("13931000004");
    assertThat(cadre.get("/workbench").status()).isEqualTo(200);

    sunLisDesk
        .get("/workbench/accounts/" + account)
        .form("/workbench/accounts/" + account + "/grants/removal")
        .submit();

    assertThat(cadre.get("/workbench").status()).isEqualTo(403);
  }

  @Test
  void closingSignsOutAndTheNumberCanBeOpenedAgainWithoutItsRoles() {
    UUID account = cadre("13931000005", "陈静");
    Visitor cadre = visitors.signedIn("13931000005");

    Visitor.Page page =
        sunLisDesk
            .get("/workbench/accounts/" + account)
            .form("/workbench/accounts/" + account + "/closing")
            .submit();

    assertThat(page.text()).contains("已经停用");
    assertThat(cadre.get("/workbench").path()).isEqualTo("/sign-in");
    UUID again = administer(() -> administer.open(actor(), "+8613931000005", "陈静"));
    assertThat(again).isEqualTo(account);
    assertThat(accounts.grantsOf(account)).isEmpty();
  }

  @Test
  void resettingForgetsThePasswordAndSignsOut() {
    UUID account = cadre("13931000006", "陈静");
    Visitor cadre = visitors.signedIn("13931000006");

    sunLisDesk
        .get("/workbench/accounts/" + account)
        .form("/workbench/accounts/" + account + "/reset")
        .submit();

    assertThat(accounts.hasPassword(account)).isFalse();
    assertThat(cadre.get("/workbench").path()).isEqualTo("/sign-in");
  }

  @Test
  void findsByNameAndByWholePhoneButNotAStrangersAccount() {
    cadre("13931000007", "诸葛静");
    visitors.account(
        "13931000008", "诸葛远", new Grant(Role.CADRE, UnitPath.of("elsewhere"), Line.UNION));

    assertThat(search("诸葛").text()).contains("诸葛静").doesNotContain("诸葛远");
    assertThat(search("13931000007").text()).contains("诸葛静");
    assertThat(search("13931000008").text()).contains("没有找到");
    assertThat(search("1393100").text()).contains("没有找到");
  }

  @Test
  void refusesToChangeTheOwnAccount() {
    assertThat(
            sunLisDesk
                .get("/workbench/accounts/" + sunLi)
                .offers("/workbench/accounts/" + sunLi + "/closing"))
        .isFalse();
    Grant more = new Grant(Role.DISTRICT_OFFICER, units.district().path(), Line.UNION);

    assertRefused(IdentityReason.NOT_YOURSELF, () -> administer.grant(actor(), sunLi, more));
    assertRefused(IdentityReason.NOT_YOURSELF, () -> administer.close(actor(), sunLi));
  }

  @Test
  void refusesAnAuditorWhoAdministers() {
    UUID account = cadre("13931000009", "吴刚");
    Grant auditor = new Grant(Role.AUDITOR, units.district().path(), Line.UNION);
    Grant operator = new Grant(Role.OPERATOR, units.district().path(), Line.UNION);
    administer(() -> administer.grant(actor(), account, auditor));

    assertRefused(
        IdentityReason.DUTIES_APART, () -> administer.grant(actor(), account, administrator));
    assertRefused(IdentityReason.DUTIES_APART, () -> administer.grant(actor(), account, operator));
  }

  /** The second lock: code that forgets to ask is stopped by the database. */
  @Test
  void theDatabaseKeepsDutiesApartToo() {
    UUID account = cadre("13931000010", "吴刚");
    accounts.grant(account, Role.OPERATOR, units.district().path(), Line.UNION);
    accounts.grant(account, Role.ADMINISTRATOR, units.district().path(), Line.UNION);

    assertThatThrownBy(
            () -> accounts.grant(account, Role.AUDITOR, UnitPath.of("elsewhere"), Line.WOMEN))
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("grants_duties_apart");
  }

  @Test
  void refusesARoleHeldAlreadyAndOneForAClosedAccount() {
    UUID account = cadre("13931000011", "陈静");
    Grant held = accounts.grantsOf(account).getFirst();
    assertRefused(IdentityReason.GRANTED_ALREADY, () -> administer.grant(actor(), account, held));

    administer(() -> administer.close(actor(), account));
    Grant other = new Grant(Role.CADRE, units.district().path(), Line.UNION);
    assertRefused(IdentityReason.ACCOUNT_CLOSED, () -> administer.grant(actor(), account, other));
  }

  @Test
  void refusesASecondAccountForAPhone() {
    cadre("13931000012", "陈静");

    assertRefused(
        IdentityReason.PHONE_HAS_ACCOUNT, () -> administer.open(actor(), "+8613931000012", "别人"));
  }

  @Test
  void refusesToCloseAnAccountThatAlsoWorksElsewhere() {
    UUID account = cadre("13931000013", "陈静");
    accounts.grant(account, Role.CADRE, UnitPath.of("elsewhere"), Line.UNION);

    assertRefused(IdentityReason.BEYOND_YOUR_UNITS, () -> administer.close(actor(), account));
  }

  @Test
  void twoAdministratorsWhoRemoveEachOtherLeaveOne() throws Exception {
    UnitPath district = OrganisationsFixtures.in(organising).district().path();
    Grant grant = new Grant(Role.ADMINISTRATOR, district, Line.UNION);
    UUID one = visitors.account("13931000014", "甲", grant);
    UUID other = visitors.account("13931000015", "乙", grant);
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Future<Boolean>> deeds =
          threads.invokeAll(List.of(revoking(one, other, grant), revoking(other, one, grant)));

      assertThat(List.of(deeds.get(0).get(), deeds.get(1).get())).containsOnlyOnce(true);
    }
    assertThat(accounts.grantsOf(one).size() + accounts.grantsOf(other).size()).isEqualTo(1);
  }

  private Callable<Boolean> revoking(UUID actor, UUID account, Grant grant) {
    Actor administers = new Actor(actor, null, "管理员", List.of(grant));
    return () -> {
      try {
        CurrentActor.as(administers, () -> administer.revoke(administers, account, grant));
        return true;
      } catch (Refusal refused) {
        assertThat(refused.reason()).isEqualTo(IdentityReason.LAST_ADMINISTRATOR);
        return false;
      }
    };
  }

  private UUID cadre(String phone, String name) {
    return visitors.account(phone, name, new Grant(Role.CADRE, units.xinghe().path(), Line.UNION));
  }

  private Visitor.Page search(String words) {
    return sunLisDesk
        .get("/workbench/accounts")
        .form("/workbench/accounts/search")
        .fill("q", words)
        .submit();
  }

  private Actor actor() {
    return new Actor(sunLi, null, "孙丽", List.of(administrator));
  }

  private void administer(Runnable deed) {
    CurrentActor.as(actor(), deed);
  }

  private <T> T administer(ScopedValue.CallableOp<T, RuntimeException> deed) {
    return CurrentActor.as(actor(), deed);
  }

  private void assertRefused(IdentityReason reason, Runnable deed) {
    assertThatThrownBy(() -> CurrentActor.as(actor(), deed))
        .isInstanceOfSatisfying(
            Refusal.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }

  private static String token(Visitor visitor) {
    return visitor.get("/workbench/accounts").document().select("[name=_csrf]").attr("value");
  }

  private int audited(String action) {
    return jdbc.sql("select count(*) from identity.audit where action = :action")
        .param("action", action)
        .query(Integer.class)
        .single();
  }
}
