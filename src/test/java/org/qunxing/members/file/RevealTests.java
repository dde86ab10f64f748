package org.qunxing.members.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qunxing.members.MembersFixtures.nextPhone;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunxing.IntegrationTest;
import org.qunxing.Visitor;
import org.qunxing.Visitors;
import org.qunxing.identity.Accounts;
import org.qunxing.kernel.Grant;
import org.qunxing.kernel.Masks;
import org.qunxing.kernel.NationalId;
import org.qunxing.kernel.Role;
import org.qunxing.members.Joining;
import org.qunxing.members.MemberSummary;
import org.qunxing.members.Members;
import org.qunxing.members.MembersFixtures;
import org.qunxing.members.NewMember;
import org.qunxing.organisations.OrganisationsFixtures;
import org.qunxing.organisations.Organising;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class RevealTests {

  @Autowired Organising organising;
  @Autowired Joining joining;
  @Autowired Members members;
  @Autowired Accounts accounts;
  @Autowired Visitors visitors;
  @Autowired JdbcClient jdbc;

  private final String id = MembersFixtures.nextNationalId();
  private final String phone = nextPhone();
  private OrganisationsFixtures tree;
  private MemberSummary wangFang;
  private Visitor liQiang;
  private String file = "";

  @BeforeEach
  void register() {
    tree = OrganisationsFixtures.in(organising);
    wangFang =
        MembersFixtures.joined(joining, members, NewMember.of("王芳", id, phone), tree.xinghe());
    liQiang = visitors.signedIn(nextPhone(), "李强", grant(Role.CADRE));
    file = "/workbench/members/" + wangFang.number();
  }

  private Grant grant(Role role) {
    return new Grant(role, tree.xinghe().path(), tree.xinghe().mainLine());
  }

  private Visitor.Form asking(String what) {
    return liQiang.get(file).form(file + "/reveal").fill("what", what);
  }

  @Test
  void masksBothNumbersUntilAReasonIsGiven() {
    Visitor.Page page = liQiang.get(file);

    assertThat(page.text())
        .contains(new NationalId(id).masked(), Masks.middle(phone, 3, 4))
        .doesNotContain(id, phone);
    assertThat(page.html()).as("nor anywhere in the source").doesNotContain(id, phone);
  }

  @Test
  void showsTheOneNumberThatWasAskedForAndTellsAuditAndPerson() {
    Visitor.Page shown =
        asking("NATIONAL_ID").fill("purpose", "CLAIM").fill("words", "住院慰问").submit();

    assertThat(shown.status()).isEqualTo(200);
    assertThat(shown.text()).contains(id).doesNotContain(phone);
    assertThat(shown.response().headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(shown.uri().toString()).doesNotContain(id).doesNotContain("住院");
    assertThat(audited()).containsExactly("李强 身份证号：办理补助、保险或证件（住院慰问）");
    assertThat(herLooks()).contains("查看完整身份证号：办理补助、保险或证件（住院慰问）", "李强");
    assertThat(liQiang.get(file).text()).as("once").doesNotContain(id);

    assertThat(asking("PHONE").fill("purpose", "CONTACT").submit().text()).contains(phone);
    assertThat(audited()).last().isEqualTo("李强 手机号：联系本人");
  }

  @Test
  void showsNothingWithoutAGoodReason() {
    Map<String, Visitor.Form> bad =
        Map.of(
            "请选择理由", asking("PHONE"),
            "请写明用途", asking("PHONE").fill("purpose", "OTHER").fill("words", "  "),
            "这里不要写身份证号", asking("PHONE").fill("purpose", "CONTACT").fill("words", "打 " + phone),
            "最多 100 个字", asking("PHONE").fill("purpose", "CONTACT").fill("words", "好".repeat(101)));

    bad.forEach(
        (problem, form) -> {
          Visitor.Page refused = form.submit();
          assertThat(refused.status()).as(problem).isEqualTo(422);
          assertThat(refused.text()).contains(problem);
          assertThat(refused.document().text()).as(problem).doesNotContain(phone, id);
        });
    assertThat(audited()).isEmpty();
  }

  @Test
  void isNotForThoseWhoOnlyReadNorForOtherUnitsNorByAddress() {
    Visitor leader = visitors.signedIn(nextPhone(), "周明", grant(Role.LEADER));
    Visitor stranger =
        visitors.signedIn(
            nextPhone(),
            "吴迪",
            new Grant(Role.CADRE, tree.xilingTextiles().path(), tree.xinghe().mainLine()));

    assertThat(leader.get(file).offers(file + "/reveal")).isFalse();
    assertThat(posted(leader).status()).isEqualTo(403);
    assertThat(posted(stranger).status()).isEqualTo(404);
    assertThat(liQiang.get(file + "/reveal?what=PHONE&purpose=CONTACT").status()).isEqualTo(405);
    assertThat(audited()).isEmpty();
    assertThat(posted(liQiang).status()).as("control").isEqualTo(200);
  }

  private Visitor.Page posted(Visitor visitor) {
    String token = visitor.get("/design").document().select("input[name=_csrf]").attr("value");
    return visitor.post(
        file + "/reveal", Map.of("_csrf", token, "what", "PHONE", "purpose", "CONTACT"));
  }

  @Test
  void aListOfEverybodyNeedsAReasonTooAndCannotBeOpenedByAnAddress() {
    Visitor officer = visitors.signedIn(nextPhone(), "赵敏", grant(Role.DISTRICT_OFFICER));
    String export = "/workbench/members/roster.xlsx";

    assertThat(officer.get(export).status()).isEqualTo(405);
    Visitor.Page refused = officer.get("/workbench/members").form(export).submit();
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("请选择理由");
    assertThat(herLooks()).doesNotContain("导出会员名册");

    assertThat(refused.form(export).fill("purpose", "REPORT").download().statusCode())
        .isEqualTo(200);
    assertThat(herLooks()).contains("导出会员名册（全部），按上级要求报送");
  }

  private List<String> audited() {
    return jdbc.sql(
            """
            select actor_name || ' ' || details from identity.audit
            where action = 'members.revealed' and subject = :subject order by number
            """)
        .param("subject", "会员 " + wangFang.number())
        .query(String.class)
        .list();
  }

  private String herLooks() {
    if (accounts.findByPhone("+86" + phone).isEmpty()) {
      accounts.setPassword(accounts.open("+86" + phone, "王芳", wangFang.id()), Visitors.PASSWORD);
    }
    return visitors.signedIn(phone).get("/my/file/looks").text();
  }
}
