package org.qunxing.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunxing.IntegrationTest;
import org.qunxing.Visitor;
import org.qunxing.Visitors;
import org.qunxing.access.CurrentActor;
import org.qunxing.activities.ActivityFixtures;
import org.qunxing.activities.organising.OrganiseActivity;
import org.qunxing.cadres.CadreFixtures;
import org.qunxing.cadres.appraisal.Appraise;
import org.qunxing.cadres.people.HeldPosts;
import org.qunxing.cadres.people.KeepCadres;
import org.qunxing.cadres.people.Spells;
import org.qunxing.founding.FoundingFixtures;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Grant;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Refusal;
import org.qunxing.kernel.Role;
import org.qunxing.organisations.EmployerRegister;
import org.qunxing.organisations.OrganisationsFixtures;
import org.qunxing.organisations.OrganisationsReason;
import org.qunxing.organisations.Organising;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.Units;
import org.qunxing.organisations.dissolving.DissolveUnit;
import org.qunxing.organisations.splitting.PreviewSplit;
import org.qunxing.organisations.splitting.Split;
import org.qunxing.organisations.splitting.SplitPreview;
import org.qunxing.organisations.splitting.SplitUnit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** 星河科技工会 is split into several, or dissolved: people, cadres, employers and history. */
@IntegrationTest
class SplitTests {

  private static final AtomicInteger PHONES = new AtomicInteger(70_000);

  @Autowired Organising organising;
  @Autowired SplitUnit split;
  @Autowired DissolveUnit dissolve;
  @Autowired Joining joining;
  @Autowired Members members;
  @Autowired PreviewSplit preview;
  @Autowired KeepCadres keep;
  @Autowired Spells spells;
  @Autowired HeldPosts posts;
  @Autowired Appraise appraise;
  @Autowired OrganiseActivity organise;
  @Autowired EmployerRegister employers;
  @Autowired Units units;
  @Autowired Visitors visitors;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  private OrganisationsFixtures tree;
  private final List<MemberSummary> people = new ArrayList<>();

  @BeforeEach
  void plant() {
    tree = OrganisationsFixtures.in(organising);
    people.clear();
    for (int number = 0; number < 4; number++) {
      people.add(MembersFixtures.wangFangIn(joining, members, tree.xinghe()));
    }
  }

  @Test
  void thoseListedGoAlongWithoutAGapAndWithoutFactsAndTheOthersStay() {
    List<String> before = facts();

    Unit software = split(false, part("星河软件工会", 0, 1)).getFirst();

    assertThat(count(software)).isEqualTo(2);
    assertThat(count(tree.xinghe())).isEqualTo(2);
    assertThat(facts()).as("nobody joined or left").isEqualTo(before);
    assertThat(gaps()).isZero();
    assertThat(units.isClosed(tree.xinghe().id())).isFalse();
    assertThat(parent(software)).isEqualTo(tree.donggang().path().value());
    assertThat(home(people.getFirst())).isEqualTo(software.path().value());
  }

  @Test
  void aUnitThatIsSplitWholeClosesAndLeavesNothingBehind() {
    EmployerRegister.Facts employer =
        new EmployerRegister.Facts(FoundingFixtures.code(), null, "星河科技", 80, "软件", false);
    run(() -> employers.organise(Actor.SYSTEM, employer, tree.xinghe()));
    String phone = phone();
    Grant here = new Grant(Role.CADRE, tree.xinghe().path(), Line.UNION);
    Visitor liQiang = visitors.signedIn(phone, "李强", here);

    List<Unit> parts = split(true, part("星河软件工会", 0, 1), part("星河硬件工会", 2, 3));

    assertThat(units.isClosed(tree.xinghe().id())).isTrue();
    assertThat(parts).extracting(this::count).containsExactly(2, 2);
    assertThat(looking(() -> employers.find(employer.creditCode()).orElseThrow()).unionId())
        .isEqualTo(parts.getFirst().id());
    for (Unit part : parts) {
      assertThat(liQiang.get("/workbench/organisations/" + part.code()).status()).isEqualTo(200);
    }
    assertThat(officer().get(href(tree.xinghe())).text())
        .contains("分出“星河软件工会”", "分出“星河硬件工会”", "已于");
    assertThat(officer().get(href(parts.getLast())).text())
        .contains("从“" + tree.xinghe().name() + "”分出");
  }

  @Test
  void cadresGoWhereTheyWentAsMembers() {
    CadreFixtures cadres = new CadreFixtures(joining, members, keep);
    CadreFixtures.Serving goes = cadres.serving("罗宁", tree.xinghe());
    CadreFixtures.Serving stays = cadres.serving("王芳", tree.xinghe());
    cadres.chair(goes, tree.xinghe(), CadreFixtures.BEGAN);
    cadres.chair(stays, tree.xinghe(), CadreFixtures.BEGAN);
    MemberSummary member = member(goes.cadre().recipient());

    Unit software =
        as(() ->
                split.split(
                    Actor.SYSTEM,
                    tree.xinghe().code(),
                    new Split(
                        List.of(new Split.Part("星河软件工会", Set.of(member.shownNumber()))), false)))
            .getFirst();

    assertThat(looking(() -> spells.of(goes.cadre().id())).getFirst().unit())
        .isEqualTo(software.id());
    assertThat(looking(() -> posts.of(goes.cadre().id())).getFirst().isHeld()).isFalse();
    assertThat(looking(() -> spells.of(stays.cadre().id())).getFirst().unit())
        .isEqualTo(tree.xinghe().id());
    assertThat(looking(() -> posts.of(stays.cadre().id())).getFirst().isHeld()).isTrue();
  }

  @Test
  void refusesListsThatDoNotAddUpAndChangesNothing() {
    refused(OrganisationsReason.TOO_FEW_PARTS, () -> split(false));
    refused(OrganisationsReason.TOO_FEW_PARTS, () -> split(true, part("一", 0, 1, 2, 3)));
    refused(
        OrganisationsReason.NOT_ALL_LISTED,
        () -> split(true, part("星河软件工会", 0, 1), part("星河硬件工会", 2)));
    refused(
        OrganisationsReason.LISTED_TWICE,
        () -> split(false, part("星河软件工会", 0, 1), part("星河硬件工会", 1)));
    MemberSummary stranger = MembersFixtures.wangFangIn(joining, members, tree.xilingTextiles());
    refused(
        OrganisationsReason.NOT_AT_THE_UNIT,
        () -> split(false, new Split.Part("星河软件工会", Set.of(stranger.shownNumber()))));

    assertThat(count(tree.xinghe())).isEqualTo(4);
    assertThat(units.children(tree.donggang().path())).hasSize(2);
  }

  @Test
  void aUnitWithUnfinishedActivitiesOrAppraisalsNeitherClosesNorIsDissolved() {
    ActivityFixtures activities =
        new ActivityFixtures(
            tree,
            organise,
            ActivityFixtures.staff("李强", Role.CADRE, tree.xinghe().path()),
            ActivityFixtures.staff("陈静", Role.STREET_OFFICER, tree.donggang().path()));
    activities.published(activities.details(20));

    assertThat(refused(OrganisationsReason.STILL_IN_USE, this::dissolve).text())
        .contains("还有 1 场活动没有办结");
    refused(
        OrganisationsReason.STILL_IN_USE,
        () -> split(true, part("星河软件工会", 0, 1), part("星河硬件工会", 2, 3)));
    assertThat(count(tree.xinghe())).as("all taken back").isEqualTo(4);
  }

  @Test
  void aStreetWithAnAppraisalUnderWayStays() {
    CadreFixtures cadres = new CadreFixtures(joining, members, keep);
    cadres.serving("罗宁", tree.couriers());
    Actor chenJing = ActivityFixtures.staff("陈静", Role.STREET_OFFICER, tree.donggang().path());
    CurrentActor.as(
        chenJing, () -> appraise.open(chenJing, tree.couriers().code(), Line.UNION, 2026));

    Refusal refusal =
        refused(
            OrganisationsReason.STILL_IN_USE,
            () -> run(() -> dissolve.dissolve(Actor.SYSTEM, tree.couriers().code(), "企业注销")));
    assertThat(refusal.text()).contains("还有 1 个年度考核没有结束");
  }

  @Test
  void aDissolutionEndsMembershipsCountsThemAndTellsEverybody() {
    CadreFixtures cadres = new CadreFixtures(joining, members, keep);
    CadreFixtures.Serving luoNing = cadres.serving("罗宁", tree.xinghe());
    assertThat(as(() -> dissolve.preview(Actor.SYSTEM, tree.xinghe().code())))
        .containsExactlyInAnyOrder("5 份会籍", "1 名干部的任职");

    dissolve();

    assertThat(units.isClosed(tree.xinghe().id())).isTrue();
    assertThat(count(tree.xinghe())).isZero();
    assertThat(left()).isEqualTo(5);
    assertThat(told(people.getFirst().id())).isOne();
    assertThat(looking(() -> spells.of(luoNing.cadre().id())).getFirst().leftWhy())
        .isEqualTo("单位撤销");
    assertThat(officer().get(href(tree.xinghe())).text()).contains("企业注销", "已于");
    refused(OrganisationsReason.UNIT_CLOSED, this::dissolve);
  }

  @Test
  void employersOfADissolvedUnionAreWithoutOneAgain() {
    EmployerRegister.Facts employer =
        new EmployerRegister.Facts(FoundingFixtures.code(), null, "星河科技", 80, "软件", false);
    run(() -> employers.organise(Actor.SYSTEM, employer, tree.xinghe()));

    dissolve();

    EmployerRegister.Entry entry =
        looking(() -> employers.find(employer.creditCode()).orElseThrow());
    assertThat(entry.unionId()).isNull();
    assertThat(entry.path()).isEqualTo(tree.donggang().path());
  }

  @Test
  void othersCannotSplitOrDissolveWhatIsNotTheirs() {
    Actor stranger = ActivityFixtures.staff("吴迪", Role.STREET_OFFICER, tree.xiling().path());
    String code = tree.xinghe().code();

    assertThatThrownBy(
            () ->
                CurrentActor.as(
                    stranger, () -> split.split(stranger, code, new Split(List.of(), false))))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () -> CurrentActor.as(stranger, () -> dissolve.dissolve(stranger, code, "企业注销")))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void thePagesWorkWithoutScript() {
    Visitor zhaoMin = officer();
    String at = href(tree.xinghe());
    Visitor.Page page = zhaoMin.get(at + "/split");
    assertThat(page.text()).contains("现在的会员（4 人）", people.getFirst().shownNumber());
    Visitor.Form form = page.form(at + "/split/preview");
    form.fill("parts[0].name", "星河软件工会").fill("parts[0].numbers", "999999999");
    Visitor.Page refused = form.submit();
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("编号 999999999 不是“" + tree.xinghe().name() + "”的会员");
    assertThat(refused.form(at + "/split/preview").value("parts[0].name")).isEqualTo("星河软件工会");
    assertThat(refused.offers(at + "/split")).isFalse();
    String numbers = people.get(0).shownNumber() + "，" + people.get(1).number() + "\n";
    Visitor.Page seen = form.fill("parts[0].numbers", numbers).submit();
    assertThat(seen.status()).isEqualTo(200);
    assertThat(seen.text()).contains("新单位“星河软件工会” 2 名会员", "2 名会员留下");
    assertThat(count(tree.xinghe())).as("nothing has happened yet").isEqualTo(4);
    Visitor.Page done = seen.form(at + "/split").submit();
    assertThat(done.text()).contains("已分出：星河软件工会");

    Visitor.Page preview = zhaoMin.get(at + "/dissolution");
    assertThat(preview.text()).contains("2 份会籍");
    Visitor.Form dissolving = preview.form(at + "/dissolution");
    assertThat(dissolving.submit().status()).as("no reason").isEqualTo(422);
    assertThat(dissolving.fill("why", "企业注销，海市监〔2026〕3 号").submit().text())
        .contains("已撤销", "海市监〔2026〕3 号");
  }

  @Test
  void thePreviewSaysWhoGoesWithWhomAndWhatStays() {
    CadreFixtures cadres = new CadreFixtures(joining, members, keep);
    CadreFixtures.Serving luoNing = cadres.serving("罗宁", tree.xinghe());
    MemberSummary member = member(luoNing.cadre().recipient());
    employed();
    anActivity();

    SplitPreview seen = previewed(false, new Split.Part("星河软件工会", Set.of(member.shownNumber())));

    assertThat(seen.conflicts()).isEmpty();
    assertThat(seen.parts().getFirst().names()).containsExactly(member.shownNumber() + " 罗宁");
    assertThat(seen.parts().getFirst().along()).containsExactly("1 名干部（罗宁），在原单位的职务随之结束");
    assertThat(seen.stays().members()).isEqualTo(4);
    assertThat(seen.stays().rest()).contains("1 家企业", "还有 1 场活动没有办结");
    assertThat(count(tree.xinghe())).isEqualTo(5);
    assertThat(units.children(tree.donggang().path())).as("taken back").hasSize(2);
  }

  @Test
  void thePreviewNamesEveryConflictAtOnce() {
    assertThat(
            previewed(true, part("星河软件工会", 0, 1), new Split.Part("星河硬件工会", Set.of("999999")))
                .conflicts())
        .containsExactly("编号 999999 不是“%s”的会员，请核对名单。".formatted(tree.xinghe().name()));
    assertThat(previewed(true, part("星河软件工会", 0, 1), part("星河硬件工会", 1)).conflicts())
        .hasSize(1)
        .first()
        .asString()
        .contains("列了两次");
    anActivity();

    SplitPreview open = previewed(true, part("星河软件工会", 0, 1), part("星河硬件工会", 2, 3));

    assertThat(open.conflicts()).hasSize(1);
    assertThat(open.conflicts().getFirst()).contains("还有 1 场活动没有办结，暂时不能撤销");
    assertThat(open.stays().closes()).isTrue();
  }

  @Test
  void thePreviewOfAWholeSplitGivesWhatIsNotPeopleToTheFirstPart() {
    employed();

    SplitPreview seen = previewed(true, part("星河软件工会", 0, 1), part("星河硬件工会", 2, 3));

    assertThat(seen.conflicts()).isEmpty();
    assertThat(seen.parts().getFirst().along()).containsExactly("1 家企业");
    assertThat(seen.parts().getLast().along()).isEmpty();
    assertThat(units.isClosed(tree.xinghe().id())).isFalse();
  }

  private SplitPreview previewed(boolean closes, Split.Part... parts) {
    return CurrentActor.as(
        Actor.SYSTEM,
        () ->
            preview.preview(Actor.SYSTEM, tree.xinghe().code(), new Split(List.of(parts), closes)));
  }

  private void employed() {
    EmployerRegister.Facts employer =
        new EmployerRegister.Facts(FoundingFixtures.code(), null, "星河科技", 80, "软件", false);
    run(() -> employers.organise(Actor.SYSTEM, employer, tree.xinghe()));
  }

  private void anActivity() {
    ActivityFixtures activities =
        new ActivityFixtures(
            tree,
            organise,
            ActivityFixtures.staff("李强", Role.CADRE, tree.xinghe().path()),
            ActivityFixtures.staff("陈静", Role.STREET_OFFICER, tree.donggang().path()));
    activities.published(activities.details(20));
  }

  private Split.Part part(String name, int... who) {
    return new Split.Part(
        name,
        Arrays.stream(who)
            .mapToObj(at -> people.get(at).shownNumber())
            .collect(Collectors.toSet()));
  }

  private List<Unit> split(boolean closes, Split.Part... parts) {
    return as(
        () -> split.split(Actor.SYSTEM, tree.xinghe().code(), new Split(List.of(parts), closes)));
  }

  private void dissolve() {
    run(() -> dissolve.dissolve(Actor.SYSTEM, tree.xinghe().code(), "企业注销"));
  }

  private int count(Unit unit) {
    return as(() -> members.count(unit.path()));
  }

  private MemberSummary member(UUID person) {
    return looking(() -> members.find(person).orElseThrow());
  }

  private String home(MemberSummary person) {
    return member(person.id()).home().value();
  }

  private static String parent(Unit unit) {
    return unit.path().value().replaceFirst("\\.[^.]+$", "");
  }

  private List<String> facts() {
    return looking(
        () ->
            jdbc.sql(
                    """
                    select measure || ' ' || unit_path::text from measures.facts
                    where unit_path <@ cast(:district as ltree) order by 1
                    """)
                .param("district", tree.district().path().value())
                .query(String.class)
                .list());
  }

  private int left() {
    return looking(
        () ->
            jdbc.sql(
                    """
                    select count(*) from measures.facts
                    where measure = 'members.left' and unit_path = cast(:unit as ltree)
                    """)
                .param("unit", tree.xinghe().path().value())
                .query(Integer.class)
                .single());
  }

  private int told(UUID person) {
    return looking(
        () ->
            jdbc.sql(
                    """
                    select count(*) from notices.messages
                    where recipient = :person and once_key like 'members.dissolved:%' and link = '/join'
                    """)
                .param("person", person)
                .query(Integer.class)
                .single());
  }

  /** Memberships that ended on a day on which the person's next one did not begin. */
  private int gaps() {
    return looking(
        () ->
            jdbc.sql(
                    """
                    select count(*) from members.memberships m
                    where m.unit_id = :unit and m.left_on is not null and not exists (
                      select 1 from members.memberships n
                      where n.person_id = m.person_id and n.joined_on = m.left_on and n.id <> m.id)
                    """)
                .param("unit", tree.xinghe().id())
                .query(Integer.class)
                .single());
  }

  private Visitor officer() {
    return visitors.signedIn(
        phone(), "赵敏", new Grant(Role.DISTRICT_OFFICER, tree.district().path(), Line.UNION));
  }

  private static String href(Unit unit) {
    return "/workbench/organisations/" + unit.code();
  }

  private static Refusal refused(OrganisationsReason reason, ThrowingCallable work) {
    Refusal[] met = new Refusal[1];
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.reason()).isEqualTo(reason);
              met[0] = refusal;
            });
    return met[0];
  }

  private <T> T looking(Supplier<T> work) {
    return as(() -> Objects.requireNonNull(transaction.execute(_ -> work.get())));
  }

  private static <T> T as(Supplier<T> work) {
    return CurrentActor.as(Actor.SYSTEM, work::get);
  }

  private static void run(Runnable work) {
    CurrentActor.as(Actor.SYSTEM, work);
  }

  private static String phone() {
    return "193%08d".formatted(PHONES.incrementAndGet());
  }
}
