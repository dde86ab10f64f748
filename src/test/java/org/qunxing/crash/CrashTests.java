package org.qunxing.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunxing.postgres.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

class CrashTests {

  @TempDir Path directory;

  @Test
  void comesBackWithEverythingAfterEachKindOfEnd() throws Exception {
    var home = directory.resolve("home");
    try (var first = AppProcess.start(home)) {
      assertThat(first.visitor().get("/sign-in").status()).isEqualTo(200);
      first.database().sql("create table kept (word text)").update();
      first.database().sql("insert into kept values ('before the kill')").update();

      first.kill();

      assertThat(first.databaseEnds()).as("no orphan").isTrue();
    }
    try (var second = AppProcess.start(home)) {
      second.database().sql("insert into kept values ('before the power cut')").update();

      second.killBoth();
    }
    try (var third = AppProcess.start(home)) {
      assertThat(third.visitor().get("/sign-in").status()).isEqualTo(200);
      assertThat(third.database().sql("select word from kept").query(String.class).list())
          .containsExactly("before the kill", "before the power cut");

      assertThat(third.stop()).as("SIGTERM").isEqualTo(143);

      assertThat(third.databaseEnds()).isTrue();
      assertThat(home.resolve("pg/data/postmaster.pid")).doesNotExist();
    }
  }

  @Test
  void usesAnExternalDatabaseWhenOneIsNamed() {
    var external = TestDatabase.fresh();
    var environment =
        Map.of(
            "SPRING_DATASOURCE_URL", external.url(),
            "SPRING_DATASOURCE_USERNAME", external.user(),
            "SPRING_DATASOURCE_PASSWORD", external.password(),
            "QUNXING_VAULT_KEY", "0123456789abcdef".repeat(4));
    var home = directory.resolve("unused");

    try (var app = AppProcess.start(home, environment)) {
      assertThat(app.visitor().get("/sign-in").status()).isEqualTo(200);
      var sessions = "select count(*) > 0 from pg_stat_activity where usename = current_user";
      var asked = JdbcClient.create(external.dataSource()).sql(sessions + " and datname = ?");
      assertThat(asked.param(external.name()).query(Boolean.class).single()).isTrue();
      assertThat(home).doesNotExist();
    }
  }

  @Test
  void saysThatTheWebPortIsTakenAndLeavesNothingRunning() throws Exception {
    var home = directory.resolve("home");
    try (var taken = new ServerSocket(0);
        var app = AppProcess.launch(home, Map.of(), "--server.port=" + taken.getLocalPort())) {
      assertThat(app.awaitExit()).isEqualTo(1);
      assertThat(app.output())
          .contains("Port " + taken.getLocalPort() + " was already in use")
          .doesNotContain("\tat org.qunxing");
      assertThat(app.databaseEnds()).isTrue();
    }
  }
}
