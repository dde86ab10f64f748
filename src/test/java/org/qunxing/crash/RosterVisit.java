package org.qunxing.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qunxing.members.MembersFixtures.nextNationalId;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.qunxing.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A cadre of the {@link ImportStage} who brings a roster, and what became of it. */
final class RosterVisit {

  private static final String ROSTERS = "/workbench/members/rosters";

  private RosterVisit() {}

  static Visitor signedIn(AppProcess app) {
    return app.visitor().signIn(ImportStage.PHONE, ImportStage.PASSWORD);
  }

  /** The address of the roster that was taken in. */
  static String upload(Visitor cadre, AppProcess app, Path directory, int rows) throws IOException {
    var unit = app.output().split(ImportStage.STAGED)[1].lines().findFirst().orElseThrow();
    var roster =
        cadre
            .get(ROSTERS)
            .form(ROSTERS)
            .fill("unit", unit)
            .attach("file", file(directory, rows))
            .submit()
            .path();
    assertThat(roster).matches(ROSTERS + "/\\d+");
    return roster;
  }

  static void apply(Visitor cadre, String roster) {
    var decided = cadre.get(roster).form(roster + "/application").submit();
    assertThat(decided.status()).isEqualTo(200);
  }

  private static Path file(Path directory, int rows) throws IOException {
    var lines =
        IntStream.range(0, rows)
            .mapToObj(row -> "会员%d,%s,1380%07d".formatted(row, nextNationalId(), row))
            .collect(Collectors.joining("\r\n"));
    return Files.writeString(directory.resolve("roster.csv"), "姓名,身份证号,手机号\r\n" + lines);
  }

  static void await(JdbcClient database, String state) throws InterruptedException {
    for (var i = 0; i < 1200 && !state(database).equals(state); i++) {
      Thread.sleep(100);
    }
    assertThat(state(database)).isEqualTo(state);
  }

  static String state(JdbcClient database) {
    return database.sql("select state from members.rosters").query(String.class).single();
  }

  static int persons(JdbcClient database) {
    return number(database, "select count(*) from members.persons");
  }

  static int number(JdbcClient database, String question) {
    return database.sql(question).query(Integer.class).single();
  }
}
