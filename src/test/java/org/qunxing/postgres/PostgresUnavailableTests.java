package org.qunxing.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunxing.postgres.PostgresUnavailable.Reason;

class PostgresUnavailableTests {

  @TempDir Path directory;

  @Test
  void saysWhoHasTheDirectory() throws Exception {
    var home = ReadyHome.in(directory);
    try (var probe = ProbeProcess.start(home.directory(), "wait")) {
      probe.awaitServer();

      var refusal = refusal(home, 0);

      assertThat(refusal.reason()).isEqualTo(Reason.DIRECTORY_TAKEN);
      assertThat(refusal)
          .hasMessageContaining(home.directory().toString())
          .hasMessageContaining(Long.toString(probe.process().pid()))
          .hasMessageContaining("正被另一个进程")
          .hasMessageContaining("in use by another process");
    }
  }

  @Test
  void refusesASecondServerOfTheSameProcessToo() throws Exception {
    var home = ReadyHome.in(directory);
    try (var _ = EmbeddedPostgres.start(home, 0)) {
      assertThat(refusal(home, 0).reason()).isEqualTo(Reason.DIRECTORY_TAKEN);
    }
    EmbeddedPostgres.start(home, 0).close();
  }

  @Test
  void saysThatThePortIsTakenAndLetsGoOfTheHome() throws Exception {
    var home = ReadyHome.in(directory);
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var refusal = refusal(home, taken.getLocalPort());

      assertThat(refusal.reason()).isEqualTo(Reason.PORT_TAKEN);
      assertThat(refusal)
          .hasMessageContaining("数据库端口 " + taken.getLocalPort())
          .hasMessageContaining("is taken");
    }
    EmbeddedPostgres.start(home, 0).close();
  }

  @Test
  void refusesTheDataOfAnotherMajorVersion() throws Exception {
    var home = ReadyHome.in(directory);
    Files.writeString(home.data().resolve("PG_VERSION"), "16\n");

    var refusal = refusal(home, 0);

    assertThat(refusal.reason()).isEqualTo(Reason.OTHER_VERSION);
    assertThat(refusal).hasMessageContaining("PostgreSQL 16").hasMessageContaining("18");
  }

  @Test
  void saysThatThePasswordFileIsGone() throws Exception {
    var home = ReadyHome.in(directory);
    Files.delete(home.credentials());

    assertThat(refusal(home, 0).reason()).isEqualTo(Reason.PASSWORD_LOST);
  }

  @Test
  void saysThatTheDirectoryCannotBeWritten() throws Exception {
    var file = Files.createFile(directory.resolve("file"));

    var refusal = refusal(new PostgresHome(file.resolve("home")), 0);

    assertThat(refusal.reason()).isEqualTo(Reason.NOT_WRITABLE);
    assertThat(refusal).hasMessageContaining(file.toString()).hasMessageContaining("权限");
  }

  @Test
  void saysThatTheDiskIsFull() {
    var small = new Mount(directory, "size=24m");
    assumeTrue(small.succeeded(), "needs the right to mount a small file system");
    try (small) {
      var refusal = refusal(new PostgresHome(directory.resolve("home")), 0);

      assertThat(refusal.reason()).isEqualTo(Reason.DISK_FULL);
      assertThat(refusal).hasMessageContaining("磁盘已满").hasMessageContaining("disk is full");
    }
  }

  @Test
  void showsWhatTheServerSaidWhenTheReasonIsNew() throws Exception {
    var home = ReadyHome.in(directory);
    Files.delete(home.data().resolve("global/pg_control"));

    var refusal = refusal(home, 0);

    assertThat(refusal.reason()).isEqualTo(Reason.FAILED);
    assertThat(refusal).hasMessageContaining("pg_control");
  }

  private static PostgresUnavailable refusal(PostgresHome home, int port) {
    return catchThrowableOfType(
        PostgresUnavailable.class, () -> EmbeddedPostgres.start(home, port).close());
  }

  private record Mount(Path at, boolean succeeded) implements AutoCloseable {
    Mount(Path at, String options) {
      this(at, Command.succeeds("mount", "-t", "tmpfs", "-o", options, "tmpfs", at.toString()));
    }

    @Override
    public void close() {
      Command.succeeds("umount", at.toString());
    }
  }
}
