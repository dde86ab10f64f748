package org.qunxing.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qunxing.members.MembersFixtures.nextNationalId;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunxing.Visitor;
import org.qunxing.organisations.OrganisationsFixtures;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The power goes while a roster is being checked, and again while it is written. */
class ImportCrashTests {

  private static final int ROWS = 4_000;
  private static final String ROSTERS = "/workbench/members/rosters";

  @TempDir Path directory;

  @Test
  void importsAnAcknowledgedRosterOnceHoweverOftenThePowerGoes() throws Exception {
    var home = directory.resolve("home");
    String roster;
    try (var app = AppProcess.stagedBy(home, ImportStage.class, OrganisationsFixtures.class)) {
      var unit = app.output().split(ImportStage.STAGED)[1].lines().findFirst().orElseThrow();

      roster = upload(app, unit).path();
      assertThat(roster).matches(ROSTERS + "/\\d+");
      app.killBoth();
    }
    try (var app = AppProcess.start(home)) {
      await(app.wholeDatabase(), "CHECKED");
      assertThat(persons(app.wholeDatabase())).as("checking writes nothing").isZero();

      var decided = signedIn(app).get(roster).form(roster + "/application").submit();
      assertThat(decided.status()).isEqualTo(200);
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

  private Visitor.Page upload(AppProcess app, String unit) throws Exception {
    return signedIn(app)
        .get(ROSTERS)
        .form(ROSTERS)
        .fill("unit", unit)
        .attach("file", file())
        .submit();
  }

  private Path file() throws Exception {
    var rows =
        IntStream.range(0, ROWS)
            .mapToObj(row -> "会员%d,%s,1380%07d".formatted(row, nextNationalId(), row))
            .collect(Collectors.joining("\r\n"));
    return Files.writeString(directory.resolve("roster.csv"), "姓名,身份证号,手机号\r\n" + rows);
  }

  private static void await(JdbcClient database, String state) throws InterruptedException {
    var asked = "select count(*) from members.rosters where state = '" + state + "'";
    for (var i = 0; i < 1200 && number(database, asked) == 0; i++) {
      Thread.sleep(100);
    }
    assertThat(database.sql("select state from members.rosters").query(String.class).list())
        .containsExactly(state);
  }

  private static Visitor signedIn(AppProcess app) {
    var visitor = app.visitor();
    visitor
        .get("/sign-in?way=password")
        .form("/sign-in/password")
        .fill("phone", ImportStage.PHONE)
        .fill("password", ImportStage.PASSWORD)
        .submit();
    return visitor;
  }

  private static int persons(JdbcClient database) {
    return number(database, "select count(*) from members.persons");
  }

  private static int number(JdbcClient database, String question) {
    return database.sql(question).query(Integer.class).single();
  }
}
