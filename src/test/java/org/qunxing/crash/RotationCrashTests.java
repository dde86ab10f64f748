package org.qunxing.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qunxing.crash.RosterVisit.apply;
import static org.qunxing.crash.RosterVisit.await;
import static org.qunxing.crash.RosterVisit.signedIn;
import static org.qunxing.crash.RosterVisit.upload;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunxing.commands.RotateVaultKeys;
import org.qunxing.commands.VerifyAuditTrail;
import org.qunxing.organisations.OrganisationsFixtures;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keys are replaced beside the working platform, and the replacing is killed again and again. */
class RotationCrashTests {

  private static final int ROWS = 3_000;
  private static final List<String> SEALED =
      List.of(
          "identity.accounts phone_sealed",
          "members.persons phone_sealed",
          "members.identities national_id_sealed",
          "members.roster_rows cells_sealed",
          "members.roster_rows national_id_sealed",
          "members.roster_files content_sealed");

  @TempDir Path directory;

  @Test
  void keepsEverythingReadableHoweverOftenTheRotationIsKilled() throws Exception {
    var home = directory.resolve("home");
    try (var app = AppProcess.stagedBy(home, ImportStage.class, OrganisationsFixtures.class)) {
      importPeople(app);
      var database = app.wholeDatabase();
      var old = activeKey(database);
      assertThat(sealedUnder(database, old)).as("control").isGreaterThan(4L * ROWS);

      for (var killedAt :
          List.of("members.identities", "members.persons", "members.roster_rows.cells_sealed ✓")) {
        var rotation = CommandProcess.start(home, RotateVaultKeys.class);
        rotation.awaitSaying(killedAt);
        rotation.kill();
        assertThat(sealedUnder(database, old)).as("half done at " + killedAt).isPositive();
        assertPeopleAreServed(app);
      }
      var rotation = CommandProcess.start(home, RotateVaultKeys.class);
      assertThat(rotation.end()).as(() -> "" + rotation.lines()).isZero();

      assertThat(sealedUnder(database, old)).isZero();
      assertThat(
              database
                  .sql(
                      "select state || coalesce(wrapped::text, ' gone') from vault.keys where id ="
                          + " ?")
                  .param(old)
                  .query(String.class)
                  .single())
          .isEqualTo("RETIRED gone");
      assertPeopleAreServed(app);

      var master = CommandProcess.start(home, RotateVaultKeys.class, "--master");
      assertThat(master.end()).as(() -> "" + master.lines()).isZero();
      Thread.sleep(5_500);
      assertPeopleAreServed(app);

      var verified = CommandProcess.start(home, VerifyAuditTrail.class);
      assertThat(verified.end()).as(() -> "" + verified.lines()).isZero();
      assertThat(verified.lines()).first().asString().contains("审计完好");
      app.killBoth();
    }
    try (var app = AppProcess.start(home)) {
      assertPeopleAreServed(app);
    }
    var stopped = CommandProcess.start(home, VerifyAuditTrail.class);
    assertThat(stopped.end()).as(() -> "" + stopped.lines()).isZero();
  }

  /** Found by the blind index of a phone, and shown after opening. */
  private static void assertPeopleAreServed(AppProcess app) {
    var officer = signedIn(app);
    for (var row : List.of(0, 1234, ROWS - 1)) {
      var found =
          officer
              .get("/workbench/members")
              .form("/workbench/members/search")
              .fill("words", "1380%07d".formatted(row))
              .submit();
      assertThat(found.status()).isEqualTo(200);
      assertThat(found.text()).contains("会员" + row, "138****%04d".formatted(row));
    }
  }

  private void importPeople(AppProcess app) throws Exception {
    var officer = signedIn(app);
    var roster = upload(officer, app, directory, ROWS);
    await(app.wholeDatabase(), "CHECKED");
    apply(officer, roster);
    await(app.wholeDatabase(), "APPLIED");
  }

  private static int activeKey(JdbcClient database) {
    return database
        .sql("select id from vault.keys where kind = 'DATA' and state = 'ACTIVE'")
        .query(Integer.class)
        .single();
  }

  private static long sealedUnder(JdbcClient database, int key) {
    return SEALED.stream()
        .map(column -> column.split(" "))
        .mapToLong(
            column ->
                database
                    .sql(
                        "select count(*) from %s where get_byte(%s, 3) = ?"
                            .formatted(column[0], column[1]))
                    .param(key)
                    .query(Long.class)
                    .single())
        .sum();
  }
}
