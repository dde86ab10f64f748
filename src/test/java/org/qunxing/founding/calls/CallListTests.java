package org.qunxing.founding.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunxing.IntegrationTest;
import org.qunxing.Visitor;
import org.qunxing.Visitors;
import org.qunxing.access.CurrentActor;
import org.qunxing.founding.FoundingFixtures;
import org.qunxing.founding.FoundingReason;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Grant;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.Refusal;
import org.qunxing.kernel.Role;
import org.qunxing.members.Joining;
import org.qunxing.members.MemberSummary;
import org.qunxing.members.Members;
import org.qunxing.members.MembersFixtures;
import org.qunxing.members.NewMember;
import org.qunxing.organisations.EmployerRegister;
import org.qunxing.organisations.OrganisationsFixtures;
import org.qunxing.organisations.Organising;
import org.qunxing.organisations.Unit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class CallListTests {

  private static final AtomicInteger PHONES = new AtomicInteger(6_000);
  private static final String PATH = "/workbench/foundings/calls";

  @Autowired Organising organising;
  @Autowired EmployerRegister employers;
  @Autowired CallEmployers calls;
  @Autowired Visitors visitors;
  @Autowired Joining joining;
  @Autowired Members members;
  @Autowired TransactionTemplate transactions;
  @Autowired JdbcClient jdbc;

  private OrganisationsFixtures tree;
  private Visitor chenJing;
  private UUID chenJingAccount = new UUID(0, 0);

  @BeforeEach
  void plant() {
    tree = OrganisationsFixtures.in(organising);
    register("甲站", 24);
    register("乙站", 25);
    register("丙站", 60);
    String phone = phone();
    Grant grant = new Grant(Role.STREET_OFFICER, tree.donggang().path(), Line.UNION);
    chenJingAccount = visitors.account(phone, "陈静", grant);
    chenJing = visitors.signedIn(phone);
  }

  @Test
  void listsThoseOfTwentyFiveAndMoreTheLargestFirst() {
    assertThat(chenJing.get(PATH).document().select(".list .title").eachText())
        .containsExactly("丙站", "乙站");
  }

  @Test
  void aCallThatMustBeRepeatedNeedsADayAndThenWaitsForIt() {
    Visitor.Page employer = open("丙站");
    Visitor.Page refused =
        form(employer).fill("outcome", "CONSIDERING").fill("note", "月底开会商量").submit();
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("请约定下次联系的日期");

    Visitor.Page done = form(refused).fill("nextOn", today().plusDays(7).toString()).submit();

    assertThat(done.text()).contains("已记下", "再考虑", "月底开会商量");
    assertThat(chenJing.get(PATH + "?part=DUE").text()).contains("乙站").doesNotContain("丙站");
    assertThat(chenJing.get(PATH + "?part=UNCALLED").text()).doesNotContain("丙站");
  }

  @Test
  void aDayInThePastIsRefused() {
    Visitor.Page refused =
        form(open("丙站"))
            .fill("outcome", "UNREACHED")
            .fill("nextOn", today().minusDays(1).toString())
            .submit();

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("不能早于今天");
  }

  @Test
  void aWillingEmployerBecomesAnApplicationWithNothingAskedTwice() {
    Visitor.Page called =
        form(open("丙站"))
            .fill("outcome", "WILLING")
            .fill("contactName", "何欢")
            .fill("contactPhone", "13912345678")
            .submit();
    String next = called.document().select("a:contains(愿意建会)").attr("href");
    Visitor.Form form = chenJing.get(next).form("/my/foundings");

    assertThat(form.value("upper")).isEqualTo(tree.donggang().code());
    assertThat(form.value("employerName")).isEqualTo("丙站");
    assertThat(form.value("headcount")).isEqualTo("60");
    assertThat(form.value("contactName")).isEqualTo("何欢");
    assertThat(form.value("contactPhone")).as("known, and not shown in full").isEmpty();
    assertThat(chenJing.get(next).text()).contains("不填就用已登记的 139****5678");
    Visitor.Page applied =
        form.fill("employerHead", "周海")
            .fill("members", "40")
            .fill("women", "9")
            .fill("form", "OWN")
            .submit();
    assertThat(applied.path()).startsWith("/workbench/foundings/F-");
    assertThat(open("丙站").text()).contains("看建会申请");
    assertThat(applied.text()).contains("何欢", "139****5678").doesNotContain("13912345678");
    Visitor.Page shown =
        applied.form(applied.path() + "/contact").fill("purpose", "CONTACT").submit();
    assertThat(shown.text()).contains("13912345678");
    assertThat(chenJing.get(applied.path()).text()).doesNotContain("13912345678");
  }

  @Test
  void thePhoneOfWhomOneSpokeToIsShownForAReasonOnly() {
    Visitor.Page called =
        form(open("丙站"))
            .fill("outcome", "WILLING")
            .fill("contactName", "何欢")
            .fill("contactPhone", "13912345679")
            .submit();
    assertThat(called.text()).contains("139****5679").doesNotContain("13912345679");
    String contact = called.path() + "/contact";

    Visitor.Page refused = called.form(contact).submit();
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("请选择理由").doesNotContain("13912345679");

    Visitor.Page shown =
        refused.form(contact).fill("purpose", "CONTACT").fill("words", "约时间").submit();
    assertThat(shown.text()).contains("13912345679");
    assertThat(
            jdbc.sql(
                    """
                    select subject || ' ' || details from identity.audit
                    where action = 'founding.contact-revealed' order by number desc limit 1
                    """)
                .query(String.class)
                .single())
        .isEqualTo("企业 丙站 联系本人（约时间）");
  }

  /** She is a member somewhere else; her own file tells her who asked for her number, and why. */
  @Test
  void aContactWhoIsRegisteredReadsWhoLookedAtHerNumber() {
    NewMember heHuan =
        NewMember.of("何欢", MembersFixtures.nextNationalId(), MembersFixtures.nextPhone());
    MemberSummary person = MembersFixtures.joined(joining, members, heHuan, tree.xilingTextiles());
    String phone = Objects.requireNonNull(heHuan.phone()).digits();
    Visitor.Page called =
        form(open("丙站"))
            .fill("outcome", "WILLING")
            .fill("contactName", "何欢")
            .fill("contactPhone", phone)
            .submit();
    String contact = called.path() + "/contact";

    called.form(contact).submit();
    assertThat(looks(person)).isEmpty();
    called.form(contact).fill("purpose", "CONTACT").fill("words", "约时间").submit();

    assertThat(looks(person)).containsExactly("REVEAL 作为建会联系人查看完整手机号：联系本人（约时间）");
  }

  private List<String> looks(MemberSummary person) {
    return CurrentActor.as(
        Actor.SYSTEM,
        () ->
            transactions.execute(
                _ ->
                    jdbc.sql(
                            "select how || ' ' || why from personfile.looks"
                                + " where person_id = :person")
                        .param("person", person.id())
                        .query(String.class)
                        .list()));
  }

  @Test
  void whoIsAssignedFindsItInHerInbox() {
    Visitor.Page page = open("乙站");
    page.form(page.path() + "/caller").fill("caller", chenJingAccount.toString()).submit();

    assertThat(chenJing.get(PATH + "?part=MINE").text()).contains("乙站").doesNotContain("丙站");
    assertThat(chenJing.get("/workbench").text()).contains("乙站");
    assertThat(chenJing.get("/my/inbox").text()).contains("请联系：乙站");
  }

  @Test
  void onlyStaffWhoLookAfterTheEmployerCanBeAssigned() {
    UUID employer = UUID.fromString(last(open("乙站").path()));
    UUID stranger =
        visitors.account(
            phone(), "吴迪", new Grant(Role.STREET_OFFICER, tree.xiling().path(), Line.UNION));

    assertThatThrownBy(
            () ->
                CurrentActor.as(
                    Actor.SYSTEM,
                    () -> {
                      calls.assign(Actor.SYSTEM, employer, stranger);
                      return true;
                    }))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.reason()).isEqualTo(FoundingReason.NOT_A_CALLER));
  }

  @Test
  void othersDoNotFindTheEmployer() {
    String path = open("丙站").path();
    Visitor stranger =
        visitors.signedIn(
            phone(), "吴迪", new Grant(Role.STREET_OFFICER, tree.xiling().path(), Line.UNION));

    assertThat(stranger.get(path).status()).isEqualTo(404);
    assertThat(stranger.get(PATH).text()).contains("这里没有要联系的企业");
  }

  private Visitor.Page open(String name) {
    return chenJing.get(
        chenJing.get(PATH).document().select(".list a:contains(" + name + ")").attr("href"));
  }

  private static Visitor.Form form(Visitor.Page page) {
    return page.form(page.path());
  }

  private void register(String name, int people) {
    Unit street = tree.donggang();
    CurrentActor.as(
        Actor.SYSTEM,
        () -> {
          employers.register(
              Actor.SYSTEM,
              new EmployerRegister.Facts(FoundingFixtures.code(), null, name, people, "快递", true),
              street);
          return true;
        });
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneId.of("Asia/Shanghai"));
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String phone() {
    return "195%08d".formatted(PHONES.incrementAndGet());
  }
}
