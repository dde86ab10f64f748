package org.qunxing.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.qunxing.members.MembersFixtures.nextNationalId;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunxing.Visitor;
import org.qunxing.organisations.OrganisationsFixtures;
import org.qunxing.postgres.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two nodes on one database behind nginx: signed in on one, at work on the other; every job once;
 * one of them killed in the middle, and nothing that was acknowledged is lost.
 */
class TwoNodesTests {

  private static final int ROWS = 4_000;
  private static final String ROSTERS = "/workbench/members/rosters";

  @TempDir Path directory;

  /** {@code bin/test} installs it. */
  @BeforeAll
  static void needsNginx() {
    assumeThat(Nginx.isInstalled()).as("nginx is installed").isTrue();
  }

  @Test
  void worksOnWithOneNodeWhenTheOtherIsKilled() throws Exception {
    var external = TestDatabase.fresh();
    try (var one = node(external, "one");
        var two = node(external, "two");
        var nginx = Nginx.before(directory.resolve("nginx"), one.origin(), two.origin())) {
      var unit = one.output().split(NodesStage.STAGED)[1].lines().findFirst().orElseThrow();
      var chenJing = signedIn(new Visitor(nginx.origin()));
      assertThat(chenJing.at(one.origin()).get(ROSTERS).path()).as("on the one").isEqualTo(ROSTERS);
      assertThat(chenJing.at(two.origin()).get(ROSTERS).path())
          .as("on the other")
          .isEqualTo(ROSTERS);

      var roster = upload(chenJing, unit);
      assertThat(roster.path())
          .as(() -> roster.status() + roster.text())
          .matches(ROSTERS + "/\\d+");
      var answers = new ConcurrentLinkedQueue<Integer>();
      killWhilePeopleRead(one, () -> chenJing.at(nginx.origin()), answers);

      assertThat(answers).as("nobody saw a fault").containsOnly(200);
      await(external, "CHECKED");
      assertThat(chenJing.get(roster.path()).form(roster.path() + "/application").submit().status())
          .isEqualTo(200);
      await(external, "APPLIED");
      var database = all(external);
      assertThat(number(database, "select count(*) from members.persons")).isEqualTo(ROWS);
      assertThat(number(database, "select count(*) from members.rosters")).isEqualTo(1);
      assertEachJobRanOnce(database, two);
    }
  }

  private AppProcess node(TestDatabase database, String name) {
    return AppProcess.stagedBy(
        directory.resolve(name),
        Map.of(
            "SPRING_DATASOURCE_URL", database.url(),
            "SPRING_DATASOURCE_USERNAME", database.user(),
            "SPRING_DATASOURCE_PASSWORD", database.password(),
            "QUNXING_VAULT_KEY", "0123456789abcdef".repeat(4)),
        NodesStage.class,
        OrganisationsFixtures.class);
  }

  /** Readers go on for two seconds before the kill and three after it. */
  private static void killWhilePeopleRead(
      AppProcess victim, Supplier<Visitor> reader, ConcurrentLinkedQueue<Integer> answers)
      throws InterruptedException {
    var over = new AtomicBoolean();
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var i = 0; i < 4; i++) {
        people.submit(
            () -> {
              var own = reader.get();
              while (!over.get()) {
                answers.add(own.get(ROSTERS).status());
              }
            });
      }
      Thread.sleep(2000);
      victim.kill();
      Thread.sleep(3000);
      over.set(true);
    }
  }

  /** A job of every second: never two within the second, by whichever node, and it goes on. */
  private static void assertEachJobRanOnce(JdbcClient database, AppProcess survivor)
      throws InterruptedException {
    assertThat(
            number(
                database,
                """
                select count(*) from (
                  select at - lag(at) over (order by at) as gap from public.runs) g
                where gap < interval '800 milliseconds'
                """))
        .as("twice at once")
        .isZero();
    var goesOn =
        "select count(*) from public.runs where node = '%d' and at > (select coalesce(max(at), '-infinity') from public.runs where node <> '%d')"
            .formatted(survivor.pid(), survivor.pid());
    for (var i = 0; i < 600 && number(database, goesOn) == 0; i++) {
      Thread.sleep(100);
    }
    assertThat(number(database, goesOn)).as("taken over from the dead").isPositive();
  }

  private Visitor.Page upload(Visitor visitor, String unit) throws Exception {
    return visitor.get(ROSTERS).form(ROSTERS).fill("unit", unit).attach("file", file()).submit();
  }

  private Path file() throws Exception {
    var rows =
        IntStream.range(0, ROWS)
            .mapToObj(row -> "会员%d,%s,1370%07d".formatted(row, nextNationalId(), row))
            .collect(Collectors.joining("\r\n"));
    return Files.writeString(directory.resolve("roster.csv"), "姓名,身份证号,手机号\r\n" + rows);
  }

  private static void await(TestDatabase database, String state) throws InterruptedException {
    var asked = "select count(*) from members.rosters where state = '" + state + "'";
    for (var i = 0; i < 1200 && number(all(database), asked) == 0; i++) {
      Thread.sleep(100);
    }
    assertThat(number(all(database), asked)).as(state).isEqualTo(1);
  }

  private static Visitor signedIn(Visitor visitor) {
    return visitor.signIn(NodesStage.PHONE, NodesStage.PASSWORD);
  }

  /** With the platform's eyes, as row-level security would have it. */
  private static JdbcClient all(TestDatabase database) {
    return JdbcClient.create(database.wholeDataSource());
  }

  private static int number(JdbcClient database, String question) {
    return database.sql(question).query(Integer.class).single();
  }
}
