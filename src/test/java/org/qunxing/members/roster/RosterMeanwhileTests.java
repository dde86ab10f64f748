package org.qunxing.members.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qunxing.members.MembersFixtures.nextNationalId;
import static org.qunxing.members.MembersFixtures.nextPhone;
import static org.qunxing.members.MembersFixtures.officer;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunxing.IntegrationTest;
import org.qunxing.access.CurrentActor;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Ids;
import org.qunxing.kernel.Role;
import org.qunxing.members.Joining;
import org.qunxing.members.Members;
import org.qunxing.members.MembersFixtures;
import org.qunxing.members.NewMember;
import org.qunxing.members.roster.Roster.State;
import org.qunxing.organisations.OrganisationsFixtures;
import org.qunxing.organisations.Organising;
import org.qunxing.organisations.Unit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Between a roster's check and its writing the register goes on. Rows about new people are not
 * matched a second time: the register refuses whoever is in it by then, and the roster is matched
 * anew.
 */
@IntegrationTest
class RosterMeanwhileTests {

  @Autowired Organising organising;
  @Autowired Joining joining;
  @Autowired Members members;
  @Autowired UploadRoster upload;
  @Autowired CheckRoster check;
  @Autowired ApplyRoster apply;
  @Autowired Rosters rosters;
  @Autowired StagedRows rows;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transactions;

  private OrganisationsFixtures tree;
  private Actor chenJing;

  @BeforeEach
  void plant() {
    tree = OrganisationsFixtures.in(organising);
    chenJing = officer(Role.STREET_OFFICER, tree.donggang());
  }

  @Test
  void whoRegisteredMeanwhileIsNotRegisteredTwice() {
    NewMember wangFang = MembersFixtures.wangFang();
    Roster roster = checked(rowOf(wangFang), row("李娜"));
    MembersFixtures.joined(joining, members, wangFang, tree.xinghe());

    decide(roster, false);

    assertThat(now(roster).state()).isEqualTo(State.APPLIED);
    assertThat(counts(roster)).isEqualTo(new StagedRows.Counts(2, 0, 1, 0, 0, 1));
    assertThat(count(tree.xinghe())).isEqualTo(2);
    assertThat(facts(tree.xinghe())).as("each joining is counted once").isEqualTo(2);
  }

  @Test
  void whoJoinedElsewhereMeanwhileIsTransferred() {
    NewMember wangFang = MembersFixtures.wangFang();
    Roster roster = checked(rowOf(wangFang), row("李娜"));
    MembersFixtures.joined(joining, members, wangFang, tree.couriers());

    decide(roster, false);

    assertThat(counts(roster)).isEqualTo(new StagedRows.Counts(2, 0, 1, 1, 0, 0));
    assertThat(count(tree.xinghe())).isEqualTo(2);
    assertThat(count(tree.couriers())).isZero();
  }

  @Test
  void theGoodRowsGoInWhenAPhoneWasTakenMeanwhile() {
    NewMember wangFang = MembersFixtures.wangFang();
    Roster roster = checked(rowOf(wangFang), row("李娜"));
    String phone = Objects.requireNonNull(wangFang.phone()).digits();
    MembersFixtures.joined(
        joining, members, NewMember.of("张敏", nextNationalId(), phone), tree.couriers());

    decide(roster, true);

    assertThat(now(roster).state()).isEqualTo(State.APPLIED);
    assertThat(counts(roster)).isEqualTo(new StagedRows.Counts(1, 1, 1, 0, 0, 0));
    assertThat(count(tree.xinghe())).isEqualTo(1);
  }

  @Test
  void whoWasKnownAndLeftMeanwhileJoinsAgain() {
    NewMember wangFang = MembersFixtures.wangFang();
    MembersFixtures.joined(joining, members, wangFang, tree.xinghe());
    Roster roster = checked(rowOf(wangFang));
    assertThat(counts(roster).complete()).isEqualTo(1);
    everybodyLeaves(tree.xinghe());

    decide(roster, false);

    assertThat(counts(roster).join()).isEqualTo(1);
    assertThat(count(tree.xinghe())).isEqualTo(1);
  }

  @Test
  void rowsGoWithTheirRoster() {
    Roster roster = checked(row("王芳"), row("李娜"));
    Roster other = checked(row("张敏"));

    as(Actor.SYSTEM, () -> rosters.forget(roster.id()));

    assertThat(staged(roster.id())).isZero();
    assertThat(staged(other.id())).as("nobody else's").isEqualTo(1);
  }

  /** What the foreign key saw to, row by row. */
  @Test
  void refusesRowsOfNoRoster() {
    Roster roster = checked(row("王芳"));
    UUID nobodys = Ids.newId();

    assertThatThrownBy(() -> copyRows(roster.id(), nobodys))
        .isInstanceOf(DataAccessException.class);

    assertThat(staged(nobodys)).isZero();
  }

  private void copyRows(UUID from, UUID to) {
    as(
        Actor.SYSTEM,
        () ->
            transactions.executeWithoutResult(
                _ ->
                    jdbc.sql(
                            """
                            insert into members.roster_rows
                              (roster_id, row_no, problems, new_person_id, membership_id, cells_sealed, sealed_for)
                            select :to, row_no, problems, new_person_id, membership_id, cells_sealed, sealed_for
                            from members.roster_rows where roster_id = :from
                            """)
                        .param("from", from)
                        .param("to", to)
                        .update()));
  }

  private void everybodyLeaves(Unit unit) {
    as(
        Actor.SYSTEM,
        () ->
            transactions.executeWithoutResult(
                _ ->
                    jdbc.sql(
                            """
                            update members.memberships set left_on = joined_on, left_how = 'LEFT' where unit_id = :unit
                            """)
                        .param("unit", unit.id())
                        .update()));
  }

  private static List<String> row(String name) {
    return List.of(name, nextNationalId(), nextPhone(), "", "2026-03-01", "", "");
  }

  private static List<String> rowOf(NewMember member) {
    return List.of(
        member.name(),
        Objects.requireNonNull(member.nationalId()).value(),
        Objects.requireNonNull(member.phone()).digits(),
        "",
        "2026-03-01",
        "",
        "");
  }

  @SafeVarargs
  private Roster checked(List<String>... sheet) {
    List<List<String>> table = new ArrayList<>(List.of(Sheets.HEADER));
    table.addAll(List.of(sheet));
    Roster roster =
        CurrentActor.as(
            chenJing, () -> upload.upload(chenJing, tree.xinghe(), "名单.xlsx", Sheets.xlsx(table)));
    as(Actor.SYSTEM, () -> check.run(roster.id()));
    assertThat(now(roster).state()).isEqualTo(State.CHECKED);
    return now(roster);
  }

  private void decide(Roster roster, boolean validOnly) {
    as(chenJing, () -> upload.apply(chenJing, roster.number(), validOnly));
    as(Actor.SYSTEM, () -> apply.run(roster.id()));
  }

  private Roster now(Roster roster) {
    return CurrentActor.as(Actor.SYSTEM, () -> rosters.get(roster.id()));
  }

  private StagedRows.Counts counts(Roster roster) {
    return CurrentActor.as(Actor.SYSTEM, () -> rows.counts(roster.id()));
  }

  private int count(Unit unit) {
    return CurrentActor.as(Actor.SYSTEM, () -> members.count(unit.path()));
  }

  private int facts(Unit unit) {
    return number(
        "select count(*) from measures.facts where unit_path = cast(? as ltree)",
        unit.path().value());
  }

  private int staged(UUID roster) {
    return number("select count(*) from members.roster_rows where roster_id = ?", roster);
  }

  private int number(String sql, Object param) {
    return CurrentActor.as(
        Actor.SYSTEM,
        () ->
            Objects.requireNonNull(
                transactions.execute(
                    _ -> jdbc.sql(sql).param(param).query(Integer.class).single())));
  }

  private static void as(Actor actor, Runnable deed) {
    CurrentActor.as(actor, deed);
  }
}
