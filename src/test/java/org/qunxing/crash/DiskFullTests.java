package org.qunxing.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qunxing.crash.RosterVisit.apply;
import static org.qunxing.crash.RosterVisit.await;
import static org.qunxing.crash.RosterVisit.persons;
import static org.qunxing.crash.RosterVisit.signedIn;
import static org.qunxing.crash.RosterVisit.state;
import static org.qunxing.crash.RosterVisit.upload;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunxing.Visitor;
import org.qunxing.organisations.OrganisationsFixtures;

/**
 * The disk of the whole platform, database and its log, is full while a roster is imported. A small
 * file system of its own, so only where the tests may mount one.
 */
class DiskFullTests {

  private static final int ROWS = 3_000;
  private static final int MEGABYTES = 512;

  @TempDir Path directory;

  @Test
  void anImportOnAFullDiskWritesNothingAndIsDoneWhenThereIsRoomAgain() throws Exception {
    try (SmallDisk disk = SmallDisk.mountedAt(directory.resolve("disk"), MEGABYTES);
        AppProcess app =
            AppProcess.stagedBy(
                disk.root().resolve("home"), ImportStage.class, OrganisationsFixtures.class)) {
      Visitor cadre = signedIn(app);
      String roster = upload(cadre, app, directory, ROWS);
      await(app.wholeDatabase(), "CHECKED");

      Path filler = disk.fill();
      apply(cadre, roster);
      Thread.sleep(5_000);

      assertThat(state(app.wholeDatabase())).isEqualTo("APPLYING");
      assertThat(persons(app.wholeDatabase())).as("nothing half-imported").isZero();
      assertThat(cadre.get(roster).status()).as("pages can be read").isEqualTo(200);

      Files.delete(filler);
      await(app.wholeDatabase(), "APPLIED");
      assertThat(persons(app.wholeDatabase())).isEqualTo(ROWS);
    }
  }
}
