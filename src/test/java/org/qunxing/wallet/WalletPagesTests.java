package org.qunxing.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunxing.IntegrationTest;
import org.qunxing.Visitor;
import org.qunxing.Visitors;
import org.qunxing.access.CurrentActor;
import org.qunxing.identity.Accounts;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Grant;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.Role;
import org.qunxing.members.Joining;
import org.qunxing.members.MemberSummary;
import org.qunxing.members.Members;
import org.qunxing.members.MembersFixtures;
import org.qunxing.organisations.OrganisationsFixtures;
import org.qunxing.organisations.Organising;
import org.springframework.beans.factory.annotation.Autowired;

/** From the phone that puts a paper in to the desk that opens it, without script. */
@IntegrationTest
class WalletPagesTests {

  @Autowired Organising organising;
  @Autowired Joining joining;
  @Autowired Members members;
  @Autowired Accounts accounts;
  @Autowired Visitors visitors;
  @TempDir Path folder;

  private MemberSummary member;
  private Visitor wangFang;
  private Visitor liQiang;

  @BeforeEach
  void plant() {
    OrganisationsFixtures tree = OrganisationsFixtures.in(organising);
    member = MembersFixtures.wangFangIn(joining, members, tree.xinghe());
    String phone =
        CurrentActor.as(
            Actor.SYSTEM, () -> members.phoneOf(member.id()).orElseThrow().e164().substring(3));
    accounts.setPassword(accounts.open("+86" + phone, "王芳", member.id()), Visitors.PASSWORD);
    wangFang = visitors.signedIn(phone);
    Grant cadre = new Grant(Role.CADRE, tree.xinghe().path(), Line.UNION);
    liQiang = visitors.signedIn(MembersFixtures.nextPhone(), "李强", cadre);
  }

  @Test
  void aPaperIsPutInAskedForAgreedToOpenedAndTakenBack() throws IOException {
    Visitor.Page asked =
        liQiang
            .get("/workbench/papers")
            .form("/workbench/papers")
            .fill("who", member.shownNumber())
            .fill("kind", "DEGREE")
            .fill("purpose", "学历补助")
            .submit();
    assertThat(asked.text()).contains("已问本人", "等本人答复");

    Visitor.Page waiting = wangFang.get("/my/wallet");
    assertThat(waiting.text()).contains("想用您的学历学位证书", "李强", "学历补助", "您还没有存这份材料");
    Visitor.Form form = wangFang.get("/my/wallet/new?kind=DEGREE").form("/my/wallet");
    assertThat(form.value("kind")).isEqualTo("DEGREE");
    Path wrong = Files.writeString(folder.resolve("degree.pdf"), "只是名字像");
    Visitor.Page refused = form.attach("content", wrong).submit();
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("只收照片");
    Path right = Files.writeString(folder.resolve("scan.txt"), "%PDF-1.7\n毕业证");
    assertThat(form.attach("content", right).submit().text()).contains("存好了", "长期有效");

    String request = asked.path().replaceFirst(".*/", "");
    Visitor.Page agreed =
        wangFang.get("/my/wallet").form("/my/wallet/requests/" + request + "/agreement").submit();
    assertThat(agreed.text()).contains("已同意");
    String file = liQiang.get(asked.path()).document().select("a[href*=/files/]").attr("href");
    HttpResponse<byte[]> opened = liQiang.download(file);
    assertThat(opened.body()).isEqualTo(Files.readAllBytes(right));
    assertThat(opened.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(opened.headers().firstValue("Content-Disposition").orElse(""))
        .contains("attachment");
    String paper = file.replaceFirst(".*/", "");
    assertThat(wangFang.get("/my/wallet/" + paper).text()).contains("谁打开过", "李强", "学历补助");

    wangFang.get("/my/wallet").form("/my/wallet/requests/" + request + "/withdrawal").submit();
    assertThat(liQiang.get(asked.path()).text()).contains("已撤回同意");
    assertThat(liQiang.download(file).statusCode()).isEqualTo(409);
    Visitor.Page deleted =
        wangFang.get("/my/wallet/" + paper).form("/my/wallet/" + paper + "/deletion").submit();
    assertThat(deleted.text()).contains("文件已删除", "删掉的");
  }

  @Test
  void refusedInputStaysOnTheForm() {
    Visitor.Page nobody =
        liQiang
            .get("/workbench/papers")
            .form("/workbench/papers")
            .fill("who", "999999999")
            .fill("kind", "DEGREE")
            .fill("purpose", "学历补助")
            .submit();
    assertThat(nobody.status()).isEqualTo(422);
    assertThat(nobody.text()).contains("没有找到会员“999999999”");
    assertThat(nobody.form("/workbench/papers").value("purpose")).isEqualTo("学历补助");
    Visitor.Page empty = wangFang.get("/my/wallet/new").form("/my/wallet").submit();
    assertThat(empty.status()).isEqualTo(422);
    assertThat(empty.text()).contains("请选择材料种类");
  }
}
