package org.qunxing.members.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qunxing.members.MembersFixtures.nextNationalId;
import static org.qunxing.members.MembersFixtures.nextPhone;
import static org.qunxing.members.MembersFixtures.officer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunxing.IntegrationTest;
import org.qunxing.access.CurrentActor;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Role;
import org.qunxing.members.Members;
import org.qunxing.members.roster.Roster.State;
import org.qunxing.organisations.OrganisationsFixtures;
import org.qunxing.organisations.Organising;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Work that dies half-way. A trigger makes the database refuse at a chosen row: for the transaction
 * that is the same as a kill, everything since its begin is gone.
 */
@IntegrationTest
class RosterCrashTests {

  private static final int ROWS = RowBatches.SIZE + 500;

  @Autowired Organising organising;
  @Autowired Members members;
  @Autowired UploadRoster upload;
  @Autowired CheckRoster check;
  @Autowired ApplyRoster apply;
  @Autowired Rosters rosters;
  @Autowired StagedRows rows;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transactions;

  private OrganisationsFixtures tree;
  private Actor liQiang;

  @BeforeEach
  void plant() {
    tree = OrganisationsFixtures.in(organising);
    liQiang = officer(Role.CADRE, tree.xinghe());
  }

  @AfterEach
  void heal() {
    jdbc.sql("drop trigger if exists dies on members.roster_rows").update();
    jdbc.sql("drop trigger if exists dies on members.memberships").update();
    jdbc.sql("drop function if exists members.die()").update();
  }

  @Test
  void checkingGoesOnWhereItStopped() {
    Roster roster = upload();
    dieAt("members.roster_rows", "new.row_no = " + (RowBatches.SIZE + 300));

    assertThatThrownBy(() -> check(roster)).isInstanceOf(DataAccessException.class);
    assertThat(now(roster).state()).isEqualTo(State.CHECKING);
    assertThat(now(roster).rowsRead()).as("the first batch is on disk").isEqualTo(RowBatches.SIZE);

    heal();
    check(roster);

    assertThat(now(roster).state()).isEqualTo(State.CHECKED);
    assertThat(now(roster).rowsRead()).isEqualTo(ROWS);
    assertThat(counts(roster)).isEqualTo(new StagedRows.Counts(ROWS, 0, ROWS, 0, 0, 0));
  }

  /** An older version decided about its rows only after the last of them. */
  @Test
  void checkingGoesOnAfterAnUpgradeInTheMiddle() {
    Roster roster = upload();
    dieAt("members.roster_rows", "new.row_no = " + (RowBatches.SIZE + 300));
    assertThatThrownBy(() -> check(roster)).isInstanceOf(DataAccessException.class);
    as(Actor.SYSTEM, () -> transactions.executeWithoutResult(_ -> undecide(roster)));

    heal();
    check(roster);
    as(liQiang, () -> upload.apply(liQiang, roster.number(), false));
    apply(roster);

    assertThat(counts(roster)).isEqualTo(new StagedRows.Counts(ROWS, 0, ROWS, 0, 0, 0));
    assertThat(count()).isEqualTo(ROWS);
  }

  private void undecide(Roster roster) {
    jdbc.sql("update members.roster_rows set action = null where roster_id = :roster")
        .param("roster", roster.id())
        .update();
  }

  @Test
  void applyingHappensOnceOrNotAtAll() {
    Roster roster = upload();
    check(roster);
    as(liQiang, () -> upload.apply(liQiang, roster.number(), false));
    dieAt(
        "members.memberships", "new.joined_how = 'IMPORTED' and right(new.number::text, 2) = '77'");

    assertThatThrownBy(() -> apply(roster)).isInstanceOf(DataAccessException.class);
    assertThat(now(roster).state()).isEqualTo(State.APPLYING);
    assertThat(count()).as("nothing half-imported").isZero();
    assertThat(facts()).isZero();

    heal();
    apply(roster);
    apply(roster);

    assertThat(now(roster).state()).isEqualTo(State.APPLIED);
    assertThat(count()).isEqualTo(ROWS);
    assertThat(facts()).isEqualTo(ROWS);
  }

  @Test
  void aFileThatKeepsFailingIsGivenUpInTheEnd() {
    Roster roster = upload();
    dieAt("members.roster_rows", "true");

    for (int i = 0; i < CheckRoster.MOST_ATTEMPTS; i++) {
      assertThatThrownBy(() -> check(roster)).isInstanceOf(DataAccessException.class);
    }
    check(roster);

    assertThat(now(roster).state()).isEqualTo(State.FAILED);
    assertThat(now(roster).trouble()).contains("重新上传");
  }

  @Test
  void twoNodesOnTheSameRosterReadEachRowOnce() throws InterruptedException {
    Roster roster = upload();

    Thread other = Thread.startVirtualThread(() -> check(roster));
    check(roster);
    other.join();
    check(roster);

    assertThat(now(roster).state()).isEqualTo(State.CHECKED);
    assertThat(counts(roster).all()).isEqualTo(ROWS);
  }

  private void dieAt(String table, String condition) {
    jdbc.sql(
            """
            create function members.die() returns trigger language plpgsql as
            $$ begin raise exception 'killed'; end $$
            """)
        .update();
    jdbc.sql(
            "create trigger dies before insert on %s for each row when (%s) execute function members.die()"
                .formatted(table, condition))
        .update();
  }

  private Roster upload() {
    List<List<String>> table = new ArrayList<>(List.of(Sheets.HEADER));
    for (int i = 0; i < ROWS; i++) {
      table.add(List.of("王芳", nextNationalId(), nextPhone(), "", "2026-03-01", "", ""));
    }
    Path file = Sheets.xlsx(table);
    return CurrentActor.as(liQiang, () -> upload.upload(liQiang, tree.xinghe(), "名单.xlsx", file));
  }

  private void check(Roster roster) {
    as(Actor.SYSTEM, () -> check.run(roster.id()));
  }

  private void apply(Roster roster) {
    as(Actor.SYSTEM, () -> apply.run(roster.id()));
  }

  private Roster now(Roster roster) {
    return CurrentActor.as(Actor.SYSTEM, () -> rosters.get(roster.id()));
  }

  private StagedRows.Counts counts(Roster roster) {
    return CurrentActor.as(Actor.SYSTEM, () -> rows.counts(roster.id()));
  }

  private int count() {
    return CurrentActor.as(Actor.SYSTEM, () -> members.count(tree.xinghe().path()));
  }

  private int facts() {
    return CurrentActor.as(
        Actor.SYSTEM,
        () ->
            Objects.requireNonNull(
                transactions.execute(
                    _ ->
                        jdbc.sql(
                                "select count(*) from measures.facts where unit_path = cast(:p as"
                                    + " ltree)")
                            .param("p", tree.xinghe().path().value())
                            .query(Integer.class)
                            .single())));
  }

  private static void as(Actor actor, Runnable deed) {
    CurrentActor.as(actor, deed);
  }
}
