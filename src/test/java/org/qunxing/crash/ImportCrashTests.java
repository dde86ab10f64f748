package org.qunxing.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qunxing.crash.RosterVisit.apply;
import static org.qunxing.crash.RosterVisit.await;
import static org.qunxing.crash.RosterVisit.number;
import static org.qunxing.crash.RosterVisit.persons;
import static org.qunxing.crash.RosterVisit.signedIn;
import static org.qunxing.crash.RosterVisit.upload;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunxing.organisations.OrganisationsFixtures;

/** The power goes while a roster is being checked, and again while it is written. */
class ImportCrashTests {

  private static final int ROWS = 4_000;

  @TempDir Path directory;

  @Test
  void importsAnAcknowledgedRosterOnceHoweverOftenThePowerGoes() throws Exception {
    var home = directory.resolve("home");
    String roster;
    try (var app = AppProcess.stagedBy(home, ImportStage.class, OrganisationsFixtures.class)) {
      roster = upload(signedIn(app), app, directory, ROWS);
      app.killBoth();
    }
    try (var app = AppProcess.start(home)) {
      await(app.wholeDatabase(), "CHECKED");
      assertThat(persons(app.wholeDatabase())).as("checking writes nothing").isZero();

      apply(signedIn(app), roster);
      app.killBoth();
    }
    try (var app = AppProcess.start(home)) {
      var database = app.wholeDatabase();
      await(database, "APPLIED");

      assertThat(persons(database)).isEqualTo(ROWS);
      assertThat(number(database, "select count(*) from members.memberships")).isEqualTo(ROWS);
      assertThat(number(database, "select count(*) from members.rosters")).isEqualTo(1);
      assertThat(
              number(
                  database,
                  "select sum(quantity) from measures.facts where measure = 'members.joined'"))
          .isEqualTo(ROWS);
    }
  }
}
