package org.qunxing.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class LifeAndDeathTests {

  @TempDir Path directory;

  @Test
  void stopsCleanlyWhenClosed() throws Exception {
    var home = ReadyHome.in(directory);
    var server = EmbeddedPostgres.start(home, 0);

    server.close();

    assertThat(ProcessHandle.of(server.pid())).isEmpty();
    assertThat(home.data().resolve("postmaster.pid")).doesNotExist();
    assertThat(Leftover.of(home.data()).isEmpty()).isTrue();
    assertThat(log(home)).contains("database system is shut down");
  }

  @Test
  void runsTwoHomesSideBySide() throws Exception {
    try (var one = EmbeddedPostgres.start(ReadyHome.in(made("one")), 0);
        var other = EmbeddedPostgres.start(ReadyHome.in(made("other")), 0)) {
      assertThat(one.port()).isNotEqualTo(other.port());
      numbers(one).sql("create table only_here (n int)").update();
      var seen = numbers(other).sql("select to_regclass('only_here') is null");
      assertThat(seen.query(Boolean.class).single()).isTrue();
    }
  }

  @Test
  void leavesNoOrphanWhenTheProcessIsKilled() throws Exception {
    var home = ReadyHome.in(directory);
    try (var probe = ProbeProcess.start(home.directory(), "wait")) {
      var server = probe.awaitServer();
      assertThat(ProbeProcess.isRunning(server)).isTrue();

      probe.kill();

      assertThat(ProbeProcess.endsWithin(10, server)).isTrue();
    }
  }

  @Test
  void keepsEveryAcknowledgedRowWhenTheProcessIsKilled() throws Exception {
    var home = ReadyHome.in(directory);
    try (var probe = ProbeProcess.start(home.directory(), "write")) {
      probe.awaitLine("written 50");

      var acknowledged = probe.kill();

      assertNothingIsLost(home, acknowledged);
    }
  }

  @Test
  void keepsEveryAcknowledgedRowWhenBothAreKilled() throws Exception {
    var home = ReadyHome.in(directory);
    try (var probe = ProbeProcess.start(home.directory(), "write")) {
      var server = probe.awaitServer();
      probe.awaitLine("written 50");

      Command.signal("KILL", server);
      var acknowledged = probe.kill();

      assertThat(home.data().resolve("postmaster.pid")).exists();
      assertNothingIsLost(home, acknowledged);
      assertThat(log(home)).contains("database system was not properly shut down");
    }
  }

  @Test
  void stopsALeftoverFirst() throws Exception {
    var home = ReadyHome.in(directory);
    var leftover = unboundServer(home);
    awaitReady(home, leftover);

    try (var server = EmbeddedPostgres.start(home, 0)) {
      assertThat(leftover.isAlive()).isFalse();
      assertThat(server.pid()).isNotEqualTo(leftover.pid());
    }
  }

  @Test
  void bringsTheServerBackOnItsPortWhenItDiesAlone() throws Exception {
    var home = ReadyHome.in(directory);
    try (var server = EmbeddedPostgres.start(home, 0)) {
      numbers(server).sql("create table kept as select 7 n").update();
      var dead = server.pid();

      Command.signal("KILL", dead);

      for (var i = 0; i < 1000 && server.pid() == dead; i++) {
        Thread.sleep(10);
      }
      assertThat(server.pid()).isNotEqualTo(dead);
      var kept = numbers(server).sql("select n from kept").query(Integer.class).single();
      assertThat(kept).isEqualTo(7);
    }
  }

  /** In a container that starts anew, the old number usually belongs to another process. */
  @Test
  void startsThoughAStrangerBearsTheNumberOfTheDeadServer() throws Exception {
    var home = ReadyHome.in(directory);
    var stranger = new ProcessBuilder("sleep", "60").start();
    try {
      claim(home, stranger.pid());
      var control = unboundServer(home);
      assertThat(control.inputReader().readAllAsString()).contains("lock file", "already exists");

      EmbeddedPostgres.start(home, 0).close();
    } finally {
      stranger.destroyForcibly();
    }
  }

  @Test
  void beginsAgainAfterAFirstStartThatWasCutShort() throws Exception {
    var home = new PostgresHome(directory).prepared();
    Files.createDirectories(home.dataInTheMaking().resolve("base"));
    Files.writeString(home.dataInTheMaking().resolve("PG_VERSION"), "18");

    try (var server = EmbeddedPostgres.start(home, 0)) {
      assertThat(numbers(server).sql("select 1").query(Integer.class).single()).isEqualTo(1);
    }
    assertThat(home.dataInTheMaking()).doesNotExist();
  }

  private static void assertNothingIsLost(PostgresHome home, int acknowledged) {
    assertThat(acknowledged).isGreaterThanOrEqualTo(50);
    try (var server = EmbeddedPostgres.start(home, 0)) {
      var found =
          numbers(server).sql("select n from numbers order by n").query(Integer.class).list();
      assertThat(found).startsWith(1, 2, 3).doesNotHaveDuplicates();
      assertThat(found.size()).isBetween(acknowledged, acknowledged + 1);
    }
  }

  /** As an earlier version without the bond to its parent would have left it. */
  private static Process unboundServer(PostgresHome home) throws Exception {
    var account = ServerAccount.chosenFor(home);
    var binaries = PostgresBinaries.unpacked(home);
    var command = new ArrayList<>(account.prefix(home, binaries));
    command.addAll(List.of("setsid", binaries.program("postgres"), "-D", home.data().toString()));
    command.addAll(List.of("-c", "port=" + freePort(), "-c", "unix_socket_directories="));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static void awaitReady(PostgresHome home, Process leftover) throws Exception {
    for (var i = 0; i < 500 && !PidFile.of(home).isReady(leftover.pid()); i++) {
      Thread.sleep(20);
    }
    assertThat(leftover.isAlive()).isTrue();
  }

  private static void claim(PostgresHome home, long pid) throws Exception {
    var lines = List.of("" + pid, home.data().toString(), "1", "5432", "", "", "", "ready");
    Files.write(home.data().resolve("postmaster.pid"), lines);
  }

  private Path made(String name) throws Exception {
    return Files.createDirectories(directory.resolve(name));
  }

  private static JdbcClient numbers(EmbeddedPostgres server) {
    return JdbcClient.create(server.dataSource(EmbeddedPostgres.DATABASE));
  }

  private static String log(PostgresHome home) {
    return new ServerLog(home.log(), java.util.Map.of()).since();
  }
}
