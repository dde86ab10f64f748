package org.qunxing.founding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunxing.IntegrationTest;
import org.qunxing.Visitor;
import org.qunxing.Visitors;
import org.qunxing.documents.reading.DocumentText;
import org.qunxing.kernel.Grant;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.Role;
import org.qunxing.organisations.OrganisationsFixtures;
import org.qunxing.organisations.Organising;
import org.qunxing.organisations.Unit;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class FoundingPagesTests {

  private static final AtomicInteger PHONES = new AtomicInteger(4_000);

  @Autowired Organising organising;
  @Autowired Visitors visitors;
  @TempDir Path folder;

  private OrganisationsFixtures tree;
  private Visitor heHuan;
  private Visitor chenJing;
  private Visitor zhaoMin;

  @BeforeEach
  void plant() {
    tree = OrganisationsFixtures.in(organising);
    heHuan = visitors.signedIn(phone(), "何欢");
    chenJing = signedIn("陈静", Role.STREET_OFFICER, tree.donggang());
    zhaoMin = signedIn("赵敏", Role.DISTRICT_OFFICER, tree.district());
  }

  @Test
  void theWholeRoadWithoutScriptEachPageSayingWhatComesNext() throws IOException {
    String number = apply(form()).path().replace("/my/foundings/", "");
    assertThat(heHuan.get("/my/foundings").text()).contains("青鲸船厂工会", "待批复");

    Visitor.Page desk = chenJing.get("/workbench/foundings/" + number);
    assertThat(desk.text()).contains("规定核对", "工会法 第十一条", "会员 30 人，已满 25 人");
    Visitor.Page approved =
        desk.form(at(number, "approval")).fill("approvalNumber", "东总工〔2026〕8号").submit();
    assertThat(approved.text()).contains("已批复同意", "待选举");

    Visitor.Page reported = report(number, "28");
    assertThat(reported.text()).contains("选举结果已报送", "待备案", "何欢");

    assertThat(
            chenJing
                .get("/workbench/foundings/" + number)
                .form(at(number, "filing"))
                .submit()
                .text())
        .contains("已备案");
    Visitor.Page certified =
        zhaoMin
            .get("/workbench/foundings/" + number)
            .form(at(number, "certificate"))
            .fill("certificateNumber", "工法证" + number)
            .submit();
    assertThat(certified.text()).contains("已发证", "打开新工会");
    String unit = certified.document().select("a:contains(打开新工会)").attr("href");
    assertThat(zhaoMin.get(unit).text()).contains("青鲸船厂工会", "已建会");
    assertThat(heHuan.get("/workbench").status())
        .as("the applicant works for the new union")
        .isEqualTo(200);
    readsThePapers(number);
  }

  private void readsThePapers(String number) throws IOException {
    assertThat(paper(number, "application")).contains("关于成立青鲸船厂工会的请示", "愿意加入工会的 30 人", "以上请示当否");
    assertThat(paper(number, "approval")).contains("东总工〔2026〕8号", "同意成立青鲸船厂工会");
    assertThat(paper(number, "result")).contains("实到会 28 人", "主席", "何欢");
    assertThat(paper(number, "certificate")).contains("工法证" + number, "法定代表人");
  }

  private String paper(String number, String paper) throws IOException {
    HttpResponse<byte[]> file = heHuan.download("/my/foundings/" + number + "/papers/" + paper);
    assertThat(file.statusCode()).isEqualTo(200);
    Path docx = folder.resolve(paper + ".docx");
    Files.copy(new ByteArrayInputStream(file.body()), docx);
    return DocumentText.read(docx, docx.getFileName().toString()).text();
  }

  @Test
  void aRuleBrokenIsToldBesideItsFieldWithItsArticle() {
    Visitor.Page refused = apply(form().fill("form", "ORGANISER"));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("应当单独建立基层工会委员会", "工会法 第十一条");
    assertThat(refused.form("/my/foundings").value("employerName")).isEqualTo("青鲸船厂");
  }

  @Test
  void nothingTypedIsLostWhenFieldsAreMissing() {
    Visitor.Page refused = apply(form().fill("contactPhone", "123").fill("women", "31"));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("女会员不能多于会员");
    assertThat(refused.document().select("#contactPhone-error").text()).isNotEmpty();
    assertThat(refused.form("/my/foundings").value("members")).isEqualTo("30");
  }

  @Test
  void aJointFoundingNamesItsPartnersALineEach() {
    Visitor.Form form = form().fill("form", "JOINT").fill("members", "18").fill("women", "0");
    Visitor.Page unreadable = form.fill("partners", "银鸥修船 8 人").submit();
    assertThat(unreadable.text()).contains("看不懂：每行写信用代码");

    Visitor.Page done =
        unreadable
            .form("/my/foundings")
            .fill("partners", FoundingFixtures.code() + "  银鸥修船 8人")
            .submit();
    assertThat(done.text()).contains("银鸥修船（8 人）", "与另外 1 个单位联合建会");
  }

  @Test
  void whereTheUnionsAboveFillNoListTheirNameIsWritten() {
    plantMoreThanAListHolds();

    Visitor.Page form = heHuan.get("/my/foundings/new");
    assertThat(form.document().select("select[name=upper]")).isEmpty();
    Visitor.Page vague = apply(form().fill("upper", "东港"));
    assertThat(vague.status()).isEqualTo(422);
    assertThat(vague.text()).contains("“东港”不止一种可能，请写全称或编号");
    assertThat(vague.form("/my/foundings").value("employerName")).isEqualTo("青鲸船厂");
    Visitor.Page unknown = apply(form().fill("upper", "无此工会"));
    assertThat(unknown.text()).contains("没有找到“无此工会”");

    Visitor.Page done = apply(form().fill("upper", tree.donggang().name()));
    assertThat(done.path()).startsWith("/my/foundings/F-");
  }

  private void plantMoreThanAListHolds() {
    for (int i = 0; i < 21; i++) {
      OrganisationsFixtures.in(organising);
    }
  }

  @Test
  void aReturnNeedsAReasonAndShowsItToTheApplicant() {
    String number = apply(form()).path().replace("/my/foundings/", "");
    Visitor.Page desk = chenJing.get("/workbench/foundings/" + number);
    Visitor.Page without = desk.form(at(number, "return")).fill("note", " ").submit();
    assertThat(without.status()).isEqualTo(422);
    assertThat(without.text()).contains("请写清退回原因");
    without.form(at(number, "return")).fill("note", "会员人数请核对").submit();

    Visitor.Page edit = heHuan.get("/my/foundings/" + number + "/edit");
    assertThat(edit.text()).contains("会员人数请核对");
    Visitor.Page again =
        edit.form("/my/foundings/" + number + "/resubmission").fill("members", "32").submit();
    assertThat(again.text()).contains("已重新提交", "32 人");
  }

  @Test
  void anInquorateMeetingIsRefusedAndTheLinesStay() {
    String number = apply(form()).path().replace("/my/foundings/", "");
    chenJing.get("/workbench/foundings/" + number).form(at(number, "approval")).submit();

    Visitor.Page refused = report(number, "19");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("不到三分之二（至少 20 人）");
    assertThat(refused.form("/my/foundings/" + number + "/result").value("elected[0].name"))
        .isEqualTo("何欢");
  }

  @Test
  void othersGetNothing() {
    String number = apply(form()).path().replace("/my/foundings/", "");
    Visitor stranger = signedIn("吴迪", Role.STREET_OFFICER, tree.xiling());
    Visitor somebody = visitors.signedIn(phone(), "田野");

    assertThat(stranger.get("/workbench/foundings/" + number).status()).isEqualTo(404);
    assertThat(somebody.get("/my/foundings/" + number).status()).isEqualTo(404);
    assertThat(somebody.download("/my/foundings/" + number + "/papers/application").statusCode())
        .isEqualTo(404);
    assertThat(heHuan.download("/my/foundings/" + number + "/papers/approval").statusCode())
        .as("not there yet")
        .isEqualTo(404);
    assertThat(heHuan.get("/workbench/foundings/" + number).status()).isEqualTo(403);
  }

  private Visitor.Form form() {
    return heHuan
        .get("/my/foundings/new")
        .form("/my/foundings")
        .fill("upper", tree.donggang().code())
        .fill("employerName", "青鲸船厂")
        .fill("creditCode", FoundingFixtures.code().value())
        .fill("headcount", "120")
        .fill("employerHead", "周海")
        .fill("members", "30")
        .fill("women", "12")
        .fill("form", "OWN")
        .fill("years", "3")
        .fill("contactName", "何欢")
        .fill("contactPhone", "13912345678");
  }

  private static Visitor.Page apply(Visitor.Form form) {
    return form.submit();
  }

  private Visitor.Page report(String number, String present) {
    String action = "/my/foundings/" + number + "/result";
    Visitor.Form form =
        heHuan
            .get(action)
            .form(action)
            .fill(
                "heldOn", java.time.LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).toString())
            .fill("present", present)
            .fill("ballots", present);
    elect(form, 0, "何欢", "CHAIR", present);
    elect(form, 1, "罗宁", "WOMEN_MEMBER", present);
    elect(form, 2, "田野", "AUDIT_MEMBER", present);
    return form.submit();
  }

  private static void elect(Visitor.Form form, int line, String name, String post, String votes) {
    String at = "elected[" + line + "].";
    form.fill(at + "name", name)
        .fill(at + "post", post)
        .fill(at + "sex", "FEMALE")
        .fill(at + "votes", votes);
  }

  private static String at(String number, String step) {
    return "/workbench/foundings/" + number + "/" + step;
  }

  private Visitor signedIn(String name, Role role, Unit unit) {
    return visitors.signedIn(phone(), name, new Grant(role, unit.path(), Line.UNION));
  }

  private static String phone() {
    return "197%08d".formatted(PHONES.incrementAndGet());
  }
}
