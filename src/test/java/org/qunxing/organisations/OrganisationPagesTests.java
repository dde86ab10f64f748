package org.qunxing.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunxing.IntegrationTest;
import org.qunxing.Visitor;
import org.qunxing.Visitors;
import org.qunxing.kernel.Grant;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.Role;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class OrganisationPagesTests {

  private static final AtomicInteger PHONES = new AtomicInteger();

  @Autowired Organising organising;
  @Autowired Visitors visitors;

  private OrganisationsFixtures tree;
  private Visitor zhaoMin;

  @BeforeEach
  void plant() {
    tree = OrganisationsFixtures.in(organising);
    zhaoMin = signedIn(Role.DISTRICT_OFFICER, tree.district());
  }

  @Test
  void opensTheTreeLevelByLevel() {
    Visitor.Page top = zhaoMin.get("/workbench/organisations");
    assertThat(top.text()).contains(tree.district().name()).doesNotContain(tree.xinghe().name());

    Visitor.Page level = zhaoMin.get(href(tree.district()) + "/children");
    assertThat(level.text())
        .contains(tree.donggang().name(), tree.xiling().name())
        .doesNotContain(tree.xinghe().name());
    assertThat(zhaoMin.get(href(tree.donggang())).text()).contains(tree.xinghe().name());
  }

  @Test
  void showsAHundredChildrenAtATimeAndAllInTheEnd() {
    for (int i = 0; i < 105; i++) {
      NewUnit unit = NewUnit.of(null, "小微企业工会" + i, UnitKind.BASIC, Line.UNION);
      org.qunxing.access.CurrentActor.as(
          org.qunxing.kernel.Actor.SYSTEM,
          () -> organising.found(org.qunxing.kernel.Actor.SYSTEM, tree.xiling().path(), unit));
    }

    Visitor.Page first = zhaoMin.get(href(tree.xiling()) + "/children");
    String more = first.document().select("a[hx-get*=after]").attr("href");
    Visitor.Page second = zhaoMin.get(more);

    assertThat(names(first)).isEqualTo(100);
    assertThat(names(second)).isEqualTo(6);
  }

  private static int names(Visitor.Page level) {
    return level.document().select("a[href^=/workbench/organisations/]:not([hx-get])").size();
  }

  @Test
  void findsByPinyinInitials() {
    Visitor.Page found = zhaoMin.get("/workbench/organisations?q=xhkj");

    assertThat(found.document().select("a[href='%s']".formatted(href(tree.xinghe())))).isNotEmpty();
    assertThat(
            signedIn(Role.STREET_OFFICER, tree.xiling())
                .get("/workbench/organisations?q=xhkj")
                .text())
        .contains("没有找到");
  }

  @Test
  void foundsEditsMovesAndCloses() {
    Visitor.Page founded =
        zhaoMin
            .get(href(tree.donggang()) + "/new")
            .form(href(tree.donggang()) + "/children")
            .fill("name", "海风咖啡工会")
            .fill("lines", "UNION")
            .fill("contacts[0].name", "孙丽")
            .fill("contacts[0].phone", "66001234")
            .submit();
    assertThat(founded.text()).contains("已新建“海风咖啡工会”", "孙丽", "66001234", "成立");
    String home = founded.path();

    Visitor.Page renamed = zhaoMin.get(home + "/edit").form(home).fill("name", "海风餐饮工会").submit();
    assertThat(renamed.text()).contains("海风餐饮工会", "更名", "原名“海风咖啡工会”");

    Visitor.Page moved = renamed.form(home + "/move").fill("parent", tree.xiling().code()).submit();
    assertThat(moved.text())
        .contains("已移到", "从“%s”移到“%s”".formatted(tree.donggang().name(), tree.xiling().name()));

    Visitor.Page closed =
        zhaoMin.get(home + "/dissolution").form(home + "/dissolution").fill("why", "企业注销").submit();
    assertThat(closed.text()).contains("已撤销", "撤销原因", "企业注销");
    assertThat(closed.offers(home + "/move")).isFalse();
  }

  @Test
  void keepsWhatWasTypedAndSaysWhatIsWrong() {
    Visitor.Page again =
        zhaoMin
            .get(href(tree.donggang()) + "/new")
            .form(href(tree.donggang()) + "/children")
            .fill("name", "")
            .fill("code", tree.xinghe().code())
            .fill("creditCode", "123")
            .fill("contacts[1].name", "孙丽")
            .submit();

    assertThat(again.status()).isEqualTo(422);
    assertThat(again.text()).contains("请填写名称", "统一社会信用代码应为18位", "联系人要有姓名和电话");
    assertThat(again.form(href(tree.donggang()) + "/children").value("contacts[1].name"))
        .isEqualTo("孙丽");
  }

  @Test
  void twoOfficersDoNotOverwriteEachOther() {
    Visitor.Form mine = zhaoMin.get(href(tree.xinghe()) + "/edit").form(href(tree.xinghe()));
    Visitor.Form theirs = zhaoMin.get(href(tree.xinghe()) + "/edit").form(href(tree.xinghe()));

    assertThat(mine.fill("phone", "66000001").submit().status()).isEqualTo(200);
    Visitor.Page late = theirs.fill("phone", "66000002").submit();

    assertThat(late.status()).isEqualTo(409);
    assertThat(late.text()).contains(OrganisationsReason.CHANGED_MEANWHILE.text());
  }

  @Test
  void registersAnEmployerAndWarnsOfAWrongCode() {
    Visitor.Form form =
        zhaoMin
            .get(href(tree.donggang()) + "/employers/new")
            .form(href(tree.donggang()) + "/employers")
            .fill("name", "青鲸船厂")
            .fill("creditCode", "91120116YYH0990016")
            .fill("headcount", "120");

    Visitor.Page warned = form.submit();
    assertThat(warned.status()).isEqualTo(422);
    assertThat(warned.text()).contains(OrganisationsReason.CREDIT_CODE_UNPROVEN.text());
    Visitor.Page done =
        warned.form(href(tree.donggang()) + "/employers").fill("codeProof", "营业执照副本").submit();

    assertThat(done.text()).contains("已登记“青鲸船厂”", "未建会");
    assertThat(
            zhaoMin.get("/workbench/organisations/coverage?unit=" + tree.donggang().code()).text())
        .containsPattern("100 人以上覆盖率 0.0%\\s?0 / 1 家");
  }

  /** A field that can't even be read hides no other field's fault. */
  @Test
  void saysBesideEachFieldWhatIsWrongWithAnEmployer() {
    String employers = href(tree.donggang()) + "/employers";

    Visitor.Page answer =
        zhaoMin
            .get(employers + "/new")
            .form(employers)
            .fill("name", "青鲸船厂")
            .fill("creditCode", "123")
            .fill("headcount", "很多")
            .submit();

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.document().select("#headcount-error, #creditCode-error")).hasSize(2);
    assertThat(answer.form(employers).value("name")).isEqualTo("青鲸船厂");
  }

  @Test
  void othersGetNothing() {
    Visitor stranger = signedIn(Role.STREET_OFFICER, tree.xiling());
    Visitor liQiang = signedIn(Role.CADRE, tree.xinghe());

    assertThat(stranger.get(href(tree.donggang())).status()).isEqualTo(404);
    assertThat(stranger.get(href(tree.donggang()) + "/children").status()).isEqualTo(404);
    assertThat(stranger.get(href(tree.donggang()) + "/edit").status()).isEqualTo(404);
    assertThat(liQiang.get(href(tree.xinghe())).status()).isEqualTo(200);
    assertThat(liQiang.get(href(tree.xinghe()) + "/edit").status()).isEqualTo(403);
  }

  private Visitor signedIn(Role role, Unit unit) {
    String phone = "198%08d".formatted(PHONES.incrementAndGet());
    return visitors.signedIn(phone, "干部", new Grant(role, unit.path(), Line.UNION));
  }

  private static String href(Unit unit) {
    return "/workbench/organisations/" + unit.code();
  }
}
