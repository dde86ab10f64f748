package org.qunxing.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.qunxing.crash.RosterVisit.apply;
import static org.qunxing.crash.RosterVisit.await;
import static org.qunxing.crash.RosterVisit.persons;
import static org.qunxing.crash.RosterVisit.signedIn;
import static org.qunxing.crash.RosterVisit.state;
import static org.qunxing.crash.RosterVisit.upload;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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

  private Path disk;

  @BeforeEach
  void mount() throws Exception {
    disk = Files.createDirectory(directory.resolve("disk"));
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "mode=0777,size=" + MEGABYTES + "m", "tmpfs", disk) == 0,
        "a file system can be mounted here");
  }

  @AfterEach
  void unmount() throws Exception {
    run("umount", "-l", disk);
  }

  @Test
  void anImportOnAFullDiskWritesNothingAndIsDoneWhenThereIsRoomAgain() throws Exception {
    Path home = disk.resolve("home");
    try (AppProcess app =
        AppProcess.stagedBy(home, ImportStage.class, OrganisationsFixtures.class)) {
      Visitor cadre = signedIn(app);
      String roster = upload(cadre, app, directory, ROWS);
      await(app.wholeDatabase(), "CHECKED");

      Path filler = fill();
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

  /** Takes all room but the last few hundred kilobytes. */
  private Path fill() throws IOException {
    Path filler = disk.resolve("filler");
    byte[] block = new byte[1 << 16];
    try (OutputStream out = Files.newOutputStream(filler)) {
      while (disk.toFile().getUsableSpace() > 4L * block.length) {
        out.write(block);
      }
    }
    return filler;
  }

  private static int run(Object... command) throws Exception {
    String[] words = Arrays.stream(command).map(Object::toString).toArray(String[]::new);
    return new ProcessBuilder(words).redirectErrorStream(true).start().waitFor();
  }
}
