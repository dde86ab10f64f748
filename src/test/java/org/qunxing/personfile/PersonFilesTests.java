package org.qunxing.personfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qunxing.members.MembersFixtures.acting;
import static org.qunxing.members.MembersFixtures.officer;
import static org.qunxing.members.MembersFixtures.wangFang;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunxing.IntegrationTest;
import org.qunxing.access.CurrentActor;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Grant;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.Role;
import org.qunxing.kernel.UnitPath;
import org.qunxing.members.Joining;
import org.qunxing.members.MemberSummary;
import org.qunxing.members.Members;
import org.qunxing.members.MembersFixtures;
import org.qunxing.organisations.OrganisationsFixtures;
import org.qunxing.organisations.Organising;
import org.qunxing.web.TimelineEntry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class PersonFilesTests {

  @Autowired Organising organising;
  @Autowired Joining joining;
  @Autowired Members members;
  @Autowired PersonFiles files;
  @Autowired Looks looks;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transactions;

  private OrganisationsFixtures tree;
  private MemberSummary person;

  @BeforeEach
  void wangFangJoins() {
    tree = OrganisationsFixtures.in(organising);
    person = MembersFixtures.joined(joining, members, wangFang(), tree.xinghe());
  }

  @Test
  void thePersonReadsEverythingInHerFile() {
    note(PersonFileKinds.PRAISED, Line.UNION, "受到表扬", Set.of());
    note(PersonFileKinds.SCREENED, Line.WOMEN, "参加两癌筛查", Set.of());

    assertThat(texts(herself()))
        .containsExactly("参加两癌筛查", "受到表扬", "加入“%s”".formatted(tree.xinghe().name()));
  }

  @Test
  void staffReadWhatIsOpenInTheirUnitAndTheirLine() {
    note(PersonFileKinds.PRAISED, Line.UNION, "工会表扬", Set.of());
    note(PersonFileKinds.PRAISED, Line.WOMEN, "妇联表扬", Set.of());
    Actor womensOfficer = staff(Role.DISTRICT_OFFICER, tree.district().path(), Line.WOMEN);

    assertThat(texts(officer(Role.CADRE, tree.xinghe()))).contains("工会表扬").doesNotContain("妇联表扬");
    assertThat(texts(womensOfficer)).containsExactly("妇联表扬");
    assertThat(texts(officer(Role.CADRE, tree.xilingTextiles()))).isEmpty();
    assertThat(texts(officer(Role.ADMINISTRATOR, tree.district()))).isEmpty();
  }

  @Test
  void whatIsSealedIsReadOnlyByThoseInvolved() {
    Actor doctor = staff(Role.SPECIALIST, tree.xilingTextiles().path(), Line.WOMEN);
    note(PersonFileKinds.SCREENED, Line.WOMEN, "筛查结果已归档", Set.of(doctor.recipient()));

    assertThat(texts(doctor)).containsExactly("筛查结果已归档");
    assertThat(texts(officer(Role.DISTRICT_OFFICER, tree.district()))).doesNotContain("筛查结果已归档");
  }

  /** The second lock: even a query without any condition sees nothing of it. */
  @Test
  void theDatabaseItselfKeepsWhatIsSealedFromOthers() {
    note(PersonFileKinds.MEDIATED, Line.UNION, "调解进行中", Set.of());

    assertThat(counted(officer(Role.DISTRICT_OFFICER, tree.district()))).isEqualTo(1);
    assertThat(counted(herself())).isEqualTo(2);
    assertThat(counted(Actor.SYSTEM)).isEqualTo(2);
  }

  @Test
  void theSameSourceIsToldOnceAndCanBeTakenBack() {
    NewEntry entry = entry(PersonFileKinds.PRAISED, Line.UNION, "初稿", Set.of());
    NewEntry again = entry(PersonFileKinds.PRAISED, Line.UNION, "定稿", Set.of());
    as(Actor.SYSTEM, () -> files.note(entry.from("P-1", null)));
    as(Actor.SYSTEM, () -> files.note(again.from("P-1", null)));
    assertThat(texts(herself())).contains("定稿").doesNotContain("初稿");

    as(Actor.SYSTEM, () -> files.takeBack(person.id(), PersonFileKinds.PRAISED.key(), "P-1"));

    assertThat(texts(herself())).hasSize(1);
  }

  @Test
  void anUndeclaredKindIsAFaultOfTheWriter() {
    NewEntry entry = NewEntry.of(person.id(), "test.unheard", person.home(), null, "李强", "不会写进去");

    assertThatThrownBy(() -> as(Actor.SYSTEM, () -> files.note(entry)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("test.unheard");
  }

  @Test
  void aLookSaysWhoInWhichOfficeAndWhy() {
    Actor liQiang = officer(Role.CADRE, tree.xinghe());

    as(liQiang, () -> looks.note(liQiang, person.id(), LookHow.REVEAL, "电话通知领取补助"));

    assertThat(looksSeenBy(herself()))
        .containsExactly("李强|基层干部|%s|REVEAL|电话通知领取补助".formatted(tree.xinghe().name()));
  }

  @Test
  void nobodyElseReadsTheLooksAndTheOwnLookIsNone() {
    Actor liQiang = officer(Role.CADRE, tree.xinghe());
    as(liQiang, () -> looks.note(liQiang, person.id(), LookHow.PAGE, "打开您的档案"));
    as(herself(), () -> looks.note(herself(), person.id(), LookHow.PAGE, "打开您的档案"));

    assertThat(looksSeenBy(liQiang)).isEmpty();
    assertThat(looksSeenBy(officer(Role.DISTRICT_OFFICER, tree.district()))).isEmpty();
    assertThat(looksSeenBy(herself())).hasSize(1);
  }

  @Test
  void aLookCannotBeChangedOrRemoved() {
    Actor liQiang = officer(Role.CADRE, tree.xinghe());
    as(liQiang, () -> looks.note(liQiang, person.id(), LookHow.PAGE, "打开您的档案"));

    for (String forgery :
        List.of(
            "update personfile.looks set looker = '别人' where person_id = :person",
            "delete from personfile.looks where person_id = :person")) {
      assertThatThrownBy(
              () -> as(Actor.SYSTEM, () -> jdbc.sql(forgery).param("person", person.id()).update()))
          .as(forgery)
          .isInstanceOf(DataAccessException.class)
          .hasMessageContaining("append-only");
    }
  }

  /** When the look cannot be written, nothing is shown: both are in one transaction. */
  @Test
  void aLookThatIsRolledBackWasNotSeenEither() {
    Actor liQiang = officer(Role.CADRE, tree.xinghe());

    assertThatThrownBy(() -> looks.note(liQiang, person.id(), LookHow.PAGE, "没有事务"))
        .hasMessageContaining("transaction");
    assertThat(looksSeenBy(herself())).isEmpty();
  }

  private Actor herself() {
    return acting(person, Line.UNION);
  }

  private static Actor staff(Role role, UnitPath unit, Line line) {
    return new Actor(UUID.randomUUID(), null, "刘医生", List.of(new Grant(role, unit, line)));
  }

  private NewEntry entry(EntryKind kind, Line line, String text, Set<UUID> involved) {
    return NewEntry.of(person.id(), kind.key(), tree.xinghe().path(), line, "平台", text)
        .readableBy(involved);
  }

  private void note(EntryKind kind, Line line, String text, Set<UUID> involved) {
    as(Actor.SYSTEM, () -> files.note(entry(kind, line, text, involved)));
  }

  private List<String> texts(Actor actor) {
    return get(actor, () -> files.readableBy(actor, person.id())).stream()
        .map(TimelineEntry::note)
        .toList();
  }

  private int counted(Actor actor) {
    return get(
        actor,
        () ->
            jdbc.sql("select count(*) from personfile.entries where person_id = :person")
                .param("person", person.id())
                .query(Integer.class)
                .single());
  }

  private List<String> looksSeenBy(Actor actor) {
    return get(
        actor,
        () ->
            jdbc.sql(
                    """
                    select concat_ws('|', looker, role, office, how, why) from personfile.looks
                    where person_id = :person order by number
                    """)
                .param("person", person.id())
                .query(String.class)
                .list());
  }

  private void as(Actor actor, Runnable work) {
    CurrentActor.as(actor, () -> transactions.executeWithoutResult(_ -> work.run()));
  }

  private <T> T get(Actor actor, Supplier<T> work) {
    return CurrentActor.as(actor, () -> transactions.execute(_ -> work.get()));
  }
}
