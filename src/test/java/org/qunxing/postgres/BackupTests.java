package org.qunxing.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunxing.postgres.BackupFailed.Reason;
import org.springframework.jdbc.core.simple.JdbcClient;

class BackupTests {

  @TempDir Path directory;
  Path file;
  PostgresHome elsewhere;

  @BeforeEach
  void name() {
    file = directory.resolve("backup.zip");
    elsewhere = new PostgresHome(directory.resolve("elsewhere"));
  }

  @Test
  void keepsEveryRowAcknowledgedBeforeItBeganWhileWritersGoOn() throws Exception {
    var home = ReadyHome.in(directory);
    try (var probe = ProbeProcess.start(home.directory(), "write")) {
      probe.awaitLine("written 50");

      Backup.write(home, file);

      probe.kill();
      Restore.into(elsewhere, file);
      try (var server = EmbeddedPostgres.start(elsewhere, 0)) {
        var kept = numbers(server, "select count(*) from numbers");
        assertThat(kept).isGreaterThanOrEqualTo(50);
        assertThat(numbers(server, "select max(n) from numbers")).isEqualTo(kept);
      }
    }
  }

  @Test
  void readsAHomeWhoseServerIsStopped() throws Exception {
    backUpOneRow();

    Restore.into(elsewhere, file);

    try (var server = EmbeddedPostgres.start(elsewhere, 0)) {
      assertThat(numbers(server, "select n from kept")).isEqualTo(7);
    }
  }

  @Test
  void isForTheOwnersEyesAndHoldsNoKeys() throws Exception {
    var home = ReadyHome.in(directory);
    Files.writeString(home.directory().resolve("vault.key"), "secret");

    Backup.write(home, file);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    try (var zip = new ZipFile(file.toFile())) {
      assertThat(zip.stream().map(ZipEntry::getName)).noneMatch(name -> name.contains("vault"));
    }
  }

  @Test
  void refusesAHomeWithoutADatabase() {
    assertReason(Reason.NOTHING_THERE, () -> Backup.write(elsewhere, file));
  }

  @Test
  void overwritesNeitherAFileNorADatabase() throws Exception {
    var home = backUpOneRow();

    assertReason(Reason.FILE_EXISTS, () -> Backup.write(home, file));
    assertReason(Reason.HOME_NOT_EMPTY, () -> Restore.into(home, file));
  }

  @Test
  void refusesWhatIsNoBackup() throws Exception {
    Files.writeString(file, "notes");
    assertReason(Reason.NOT_A_BACKUP, () -> Restore.into(elsewhere, file));

    var other = directory.resolve("other.zip");
    zipOf(other, "data/PG_VERSION", "18");
    assertReason(Reason.NOT_A_BACKUP, () -> Restore.into(elsewhere, other));
  }

  @Test
  void refusesAnotherMajorVersion() throws Exception {
    backUpOneRow();
    var old = rewritten(_ -> true, Backup.ABOUT, "postgres=17.4.0");

    assertReason(Reason.OTHER_VERSION, () -> Restore.into(elsewhere, old));
  }

  @Test
  void findsAChangedPartAndSaysWhich() throws Exception {
    backUpOneRow();
    var changed = rewritten(_ -> true, "data/global/pg_control", "forged");

    assertThatThrownBy(() -> Restore.into(elsewhere, changed))
        .isInstanceOf(BackupFailed.class)
        .hasMessageContaining("data/global/pg_control");
    assertThat(elsewhere.data()).doesNotExist();
  }

  @Test
  void findsAMissingPart() throws Exception {
    backUpOneRow();
    var short_ = rewritten(name -> !name.equals("data/PG_VERSION"), "", "");

    assertReason(Reason.DAMAGED, () -> Restore.into(elsewhere, short_));
  }

  @Test
  void findsAFlippedByte() throws Exception {
    backUpOneRow();
    try (var channel = java.nio.channels.FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.write(java.nio.ByteBuffer.wrap(new byte[] {1, 2, 3, 4}), channel.size() / 2);
    }

    assertThatThrownBy(() -> Restore.into(elsewhere, file)).isInstanceOf(BackupFailed.class);
    assertThat(elsewhere.data()).doesNotExist();
  }

  /** The control: without the log written meanwhile the copied files are worth nothing. */
  @Test
  void wouldNotStartWithoutItsLog() throws Exception {
    backUpOneRow();
    try (var zip = new ZipFile(file.toFile())) {
      assertThat(zip.stream().map(ZipEntry::getName)).anyMatch(n -> n.matches("data/pg_wal/\\w+"));
    }
    Restore.into(elsewhere, file);
    try (var log = Files.list(elsewhere.data().resolve("pg_wal"))) {
      for (var segment : log.filter(Files::isRegularFile).toList()) {
        Files.delete(segment);
      }
    }

    assertThatThrownBy(() -> EmbeddedPostgres.start(elsewhere, 0))
        .isInstanceOf(PostgresUnavailable.class);
  }

  @Test
  void restoresOverWhatAKilledRestoreLeft() throws Exception {
    backUpOneRow();
    Files.createDirectories(elsewhere.dataInTheMaking().resolve("base"));
    Files.writeString(elsewhere.dataInTheMaking().resolve("base/half"), "half");

    Restore.into(elsewhere, file);

    assertThat(elsewhere.data().resolve("base/half")).doesNotExist();
    EmbeddedPostgres.start(elsewhere, 0).close();
  }

  @Test
  void leavesOnlyAPartWhenItIsKilledAndTheServerGoesOn() throws Exception {
    var home = ReadyHome.in(directory);
    try (var server = EmbeddedPostgres.start(home, 0)) {
      var killed = BackupProcess.start(home.directory(), file);
      killed.awaitBegun();
      killed.kill();

      assertThat(file).doesNotExist();
      Backup.write(home, file);
      assertThat(file).exists();
      var slots = "select count(*)::int from pg_replication_slots";
      assertThat(numbers(server, slots)).isZero();
    }
  }

  private PostgresHome backUpOneRow() throws Exception {
    var home = ReadyHome.in(directory);
    try (var server = EmbeddedPostgres.start(home, 0)) {
      client(server).sql("create table kept as select 7 n").update();
    }
    Backup.write(home, file);
    return home;
  }

  /** The backup with some parts left out and one replaced; its checksums stay as they were. */
  private Path rewritten(Predicate<String> kept, String part, String content) throws IOException {
    var other = directory.resolve("rewritten.zip");
    try (var zip = new ZipFile(file.toFile());
        var out = new ZipOutputStream(Files.newOutputStream(other))) {
      for (var entry : zip.stream().filter(each -> kept.test(each.getName())).toList()) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        if (entry.getName().equals(part)) {
          out.write(content.getBytes());
        } else {
          zip.getInputStream(entry).transferTo(out);
        }
        out.closeEntry();
      }
    }
    return other;
  }

  private static void zipOf(Path file, String name, String content) throws IOException {
    try (var out = new ZipOutputStream(Files.newOutputStream(file))) {
      out.putNextEntry(new ZipEntry(name));
      out.write(content.getBytes());
      out.closeEntry();
    }
  }

  private static void assertReason(
      Reason reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
    var failed = catchThrowableOfType(BackupFailed.class, deed);
    assertThat(failed.reason()).isEqualTo(reason);
  }

  private static int numbers(EmbeddedPostgres server, String question) {
    return client(server).sql(question).query(Integer.class).single();
  }

  private static JdbcClient client(EmbeddedPostgres server) {
    return JdbcClient.create(server.dataSource(EmbeddedPostgres.DATABASE));
  }
}
