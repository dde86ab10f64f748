package org.qunxing.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedPostgresTests {

  PostgresHome home;
  EmbeddedPostgres server;

  @BeforeAll
  void start(@TempDir Path directory) {
    home = new PostgresHome(directory.resolve("home"));
    server = EmbeddedPostgres.start(home, 0);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void runsTheVersionThatItClaims() {
    var told = ask("show server_version");

    assertThat(PostgresBinaries.VERSION).isEqualTo(told + ".0");
  }

  @Test
  void losesNothingToSpeed() {
    var settings = List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums");

    assertThat(settings).allSatisfy(name -> assertThat(ask("show " + name)).isEqualTo("on"));
    assertThat(ask("show wal_level")).isEqualTo("replica");
  }

  @Test
  void listensOnThisMachineOnly() {
    assertThat(ask("show listen_addresses")).isEqualTo("127.0.0.1");
  }

  @Test
  void keepsTheApplicationBelowRowLevelSecurity() {
    var role = "select rolsuper or rolbypassrls or rolcreatedb or rolcreaterole from pg_roles";

    assertThat(ask(role + " where rolname = current_user")).isEqualTo("f");
    assertThat(ask("select rolsuper from pg_roles where rolname = 'postgres'")).isEqualTo("t");
  }

  @Test
  void letsTheApplicationOwnItsDatabase() {
    var owner =
        "select pg_get_userbyid(datdba) from pg_database where datname = current_database()";

    assertThat(ask(owner)).isEqualTo("qunxing");
  }

  @Test
  void bringsTheExtensionsThatModulesRelyOn() {
    var installed = "select string_agg(extname, ' ' order by extname) from pg_extension";

    assertThat(ask(installed)).isEqualTo("btree_gist ltree pg_trgm pgcrypto plpgsql unaccent");
  }

  @Test
  void refusesAConnectionWithoutThePassword() {
    var url = server.jdbcUrl(EmbeddedPostgres.DATABASE);

    assertThat(attempt(url, "qunxing", "wrong")).contains("password authentication failed");
    assertThat(attempt(url, "postgres", server.password())).contains("authentication failed");
    assertThat(attempt(url, "qunxing", server.password())).isEqualTo("connected");
  }

  @Test
  void keepsThePasswordsForTheOwnersEyes() throws Exception {
    var permissions = Files.getPosixFilePermissions(home.credentials());

    assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
    assertThat(home.server().resolve("secret")).doesNotExist();
    assertThat(Credentials.of(home)).hasToString("Credentials[…]");
  }

  @Test
  void copiesADatabaseWithItsRows() {
    server.createDatabase("original");
    JdbcClient.create(server.dataSource("original"))
        .sql("create table kept as select 7 n")
        .update();

    server.createDatabaseFrom("original", "copy");

    var kept = JdbcClient.create(server.dataSource("copy")).sql("select n from kept");
    assertThat(kept.query(Integer.class).single()).isEqualTo(7);
  }

  @Test
  void refusesANameThatIsNoPlainName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> server.createDatabase("x; drop database qunxing"));
  }

  @Test
  void sortsAndSearchesChinese() {
    var byPinyin = "select string_agg(n, '' order by n collate \"zh-Hans-x-icu\")";

    assertThat(ask(byPinyin + " from (values ('赵'), ('陈'), ('李')) as names (n)")).isEqualTo("陈李赵");
    assertThat(ask("select array_length(show_trgm('工会法'), 1)")).isEqualTo("4");
  }

  private String ask(String question) {
    return JdbcClient.create(server.dataSource(EmbeddedPostgres.DATABASE))
        .sql(question)
        .query((row, _) -> row.getString(1))
        .single();
  }

  private static String attempt(String url, String user, String password) {
    try (var _ = DriverManager.getConnection(url, user, password)) {
      return "connected";
    } catch (java.sql.SQLException e) {
      return String.valueOf(e.getMessage());
    }
  }
}
