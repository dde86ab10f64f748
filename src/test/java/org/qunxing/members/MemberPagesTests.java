package org.qunxing.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qunxing.members.MembersFixtures.nextNationalId;
import static org.qunxing.members.MembersFixtures.nextPhone;
import static org.qunxing.members.MembersFixtures.wangFangIn;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunxing.IntegrationTest;
import org.qunxing.Visitor;
import org.qunxing.Visitors;
import org.qunxing.access.CurrentActor;
import org.qunxing.identity.Accounts;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Grant;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.Role;
import org.qunxing.organisations.OrganisationsFixtures;
import org.qunxing.organisations.Organising;
import org.qunxing.organisations.Unit;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class MemberPagesTests {

  @Autowired Organising organising;
  @Autowired Joining joining;
  @Autowired Members members;
  @Autowired Visitors visitors;
  @Autowired Accounts accounts;

  private OrganisationsFixtures tree;

  @BeforeEach
  void plant() {
    tree = OrganisationsFixtures.in(organising);
  }

  /** Whose grants lie within each other sees each member once in the figure above the list. */
  @Test
  void aNameWithoutEndIsLookedForByItsBeginning() {
    assertThat(search(signedIn(Role.CADRE, tree.xinghe()), "长".repeat(60_000)).status())
        .isEqualTo(200);
  }

  @Test
  void countsEachMemberOnceHoweverManyGrantsReachHer() {
    MembersFixtures.wangFangIn(joining, members, tree.xinghe());
    Grant street = new Grant(Role.CADRE, tree.donggang().path(), Line.UNION);
    Grant union = new Grant(Role.CADRE, tree.xinghe().path(), Line.UNION);
    Visitor liQiang = visitors.signedIn(nextPhone(), "李强", street, union);

    assertThat(liQiang.get("/workbench/members").text()).contains("现有会员 1 人");
  }

  @Test
  void registersAMemberInAFewFields() {
    Visitor liQiang = signedIn(Role.CADRE, tree.xinghe());
    String id = nextNationalId();

    Visitor.Form form = liQiang.get("/workbench/members/new").form("/workbench/members");
    assertThat(form.value("unit")).isEqualTo(tree.xinghe().name());
    Visitor.Page done =
        form.fill("name", "王芳").fill("nationalId", id).fill("phone", nextPhone()).submit();

    assertThat(done.status()).isEqualTo(200);
    assertThat(done.text()).contains("王芳已加入“%s”".formatted(tree.xinghe().name()), "加入");
    assertThat(done.html()).as("masked everywhere").doesNotContain(id);
    assertThat(liQiang.get("/workbench/members").text()).contains("王芳");
  }

  @Test
  void keepsWhatWasTypedAndSaysWhatIsWrong() {
    Visitor liQiang = signedIn(Role.CADRE, tree.xinghe());

    Visitor.Page again =
        liQiang
            .get("/workbench/members/new")
            .form("/workbench/members")
            .fill("name", "王芳")
            .fill("nationalId", "110105194912310021")
            .fill("unit", "不存在的单位")
            .submit();

    assertThat(again.status()).isEqualTo(422);
    assertThat(again.text()).contains("身份证号的校验码不对", "没有找到这家单位");
    assertThat(again.form("/workbench/members").value("name")).isEqualTo("王芳");
  }

  @Test
  void anIdentityNumberIsSearchedByPostAndNeverStandsInAnAddress() {
    NewMember wangFang = MembersFixtures.wangFang();
    MemberSummary person = MembersFixtures.joined(joining, members, wangFang, tree.xinghe());
    String id = java.util.Objects.requireNonNull(wangFang.nationalId()).value();

    Visitor.Page found = search(signedIn(Role.CADRE, tree.xinghe()), id);
    Visitor.Page hidden = search(signedIn(Role.CADRE, tree.xilingTextiles()), id);

    assertThat(found.path()).isEqualTo("/workbench/members/" + person.number());
    assertThat(hidden.path()).isEqualTo("/workbench/members");
    assertThat(hidden.text()).contains("没有登记这个身份证号");
  }

  private static Visitor.Page search(Visitor visitor, String words) {
    return visitor
        .get("/workbench/members")
        .form("/workbench/members/search")
        .fill("words", words)
        .submit();
  }

  @Test
  void findsByPhoneNumberAndBeginningOfTheName() {
    NewMember wangFang = MembersFixtures.wangFang();
    MemberSummary person = MembersFixtures.joined(joining, members, wangFang, tree.xinghe());
    Visitor liQiang = signedIn(Role.CADRE, tree.xinghe());
    String href = "/workbench/members/" + person.number();

    assertThat(search(liQiang, java.util.Objects.requireNonNull(wangFang.phone()).digits()).path())
        .isEqualTo(href);
    assertThat(search(liQiang, String.valueOf(person.number())).path()).isEqualTo(href);
    assertThat(search(liQiang, "王").document().select("a[href='%s']".formatted(href))).isNotEmpty();
    assertThat(search(liQiang, "赵").document().select("a[href='%s']".formatted(href))).isEmpty();
  }

  @Test
  void transfersLeavesAndUndoesFromTheFile() {
    MemberSummary person = wangFangIn(joining, members, tree.xinghe());
    Visitor chenJing = signedIn(Role.STREET_OFFICER, tree.donggang());
    String href = "/workbench/members/" + person.number();

    Visitor.Page moved =
        deed(chenJing, href, "transfer").fill("unit", tree.couriers().code()).submit();
    assertThat(moved.text()).contains("已转到“%s”".formatted(tree.couriers().name()));
    Visitor.Page undone = deed(chenJing, href, "undo").submit();
    assertThat(undone.text()).contains("已撤销这次登记");
    assertThat(chenJing.get(href).document().select("form[action*=memberships]")).isEmpty();
  }

  private static Visitor.Form deed(Visitor visitor, String href, String verb) {
    Visitor.Page file = visitor.get(href);
    String action = file.document().select("form[action$=/%s]".formatted(verb)).attr("action");
    return file.form(action);
  }

  @Test
  void putsDataRightWithoutShowingTheNumber() {
    NewMember wangFang = MembersFixtures.wangFang();
    MemberSummary person = MembersFixtures.joined(joining, members, wangFang, tree.xinghe());
    Visitor liQiang = signedIn(Role.CADRE, tree.xinghe());
    String href = "/workbench/members/" + person.number();

    Visitor.Page form = liQiang.get(href + "/edit");
    assertThat(form.html())
        .doesNotContain(java.util.Objects.requireNonNull(wangFang.nationalId()).value());
    Visitor.Page saved = form.form(href).fill("name", "王芳芳").fill("occupation", "COURIER").submit();

    assertThat(saved.text()).contains("王芳芳", "快递员", "修改资料", "女职工");
    Visitor.Page stale = form.form(href).fill("name", "王方").submit();
    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.text()).contains("别人刚刚改过");
  }

  @Test
  void theMemberSeesHerOwnFileAndAnswersATransfer() {
    NewMember wangFang = MembersFixtures.wangFang();
    MemberSummary person = MembersFixtures.joined(joining, members, wangFang, tree.xinghe());
    Actor xiling = MembersFixtures.officer(Role.CADRE, tree.xilingTextiles());
    CurrentActor.as(
        xiling,
        () ->
            joining.join(
                xiling, wangFang, tree.xilingTextiles(), Line.UNION, MembersFixtures.JOINED_ON));
    accounts.open("+86" + phoneOf(wangFang), "王芳", person.id());
    Visitor herself = visitors.signedIn(phoneOf(wangFang), "王芳");

    Visitor.Page me = herself.get("/my/file");
    assertThat(me.text()).contains(tree.xinghe().name(), "请您转会", person.shownNumber());
    String action = me.document().select("form[action$=/acceptance]").attr("action");
    Visitor.Page after = me.form(action).submit();

    assertThat(after.text()).contains("已转会", tree.xilingTextiles().name());
  }

  private static String phoneOf(NewMember member) {
    return java.util.Objects.requireNonNull(member.phone()).digits();
  }

  @Test
  void otherOfficersGetNothing() {
    MemberSummary person = wangFangIn(joining, members, tree.xinghe());
    Visitor stranger = signedIn(Role.STREET_OFFICER, tree.xiling());
    String href = "/workbench/members/" + person.number();

    assertThat(stranger.get(href).status()).isEqualTo(404);
    assertThat(stranger.get(href + "/edit").status()).isEqualTo(404);
    assertThat(stranger.get("/workbench/members").document().select("a[href='%s']".formatted(href)))
        .isEmpty();
    assertThat(signedIn(Role.LEADER, tree.district()).get("/workbench/members").status())
        .isEqualTo(403);
  }

  @Test
  void showsMarkupAsText() {
    NewMember odd = NewMember.of("<script>alert(1)</script>", nextNationalId(), nextPhone());
    MembersFixtures.joined(joining, members, odd, tree.xinghe());

    Visitor.Page list = signedIn(Role.CADRE, tree.xinghe()).get("/workbench/members");

    assertThat(list.html()).doesNotContain("<script>alert").contains("&lt;script&gt;alert");
  }

  private Visitor signedIn(Role role, Unit unit) {
    return visitors.signedIn(nextPhone(), "干部", new Grant(role, unit.path(), Line.UNION));
  }
}
