package org.qunxing.upgrades;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qunxing.Qunxing;
import org.qunxing.Visitor;
import org.qunxing.access.CurrentActor;
import org.qunxing.identity.Accounts;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.NationalId;
import org.qunxing.members.Members;
import org.qunxing.members.people.Identities;
import org.qunxing.postgres.TestDatabase;
import org.qunxing.vault.keys.Vaults;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A demo district that every earlier landing left behind, reduced, is upgraded by the present
 * program: no row is lost, people are who they were, and the pages answer. CONTRIBUTING says how
 * the next landing is added.
 */
class UpgradeTests {

  private static final Path SNAPSHOTS = Path.of("src/test/resources/upgrades");

  /** Tables whose rows live on in another one. */
  private static final Map<String, String> MOVED = Map.of("members.timeline", "personfile.entries");

  /** Work of the moment, which the first minutes of a start may finish or throw away. */
  private static final Set<String> PASSING =
      Set.of("public.event_publication", "measures.days", "measures.months");

  static Stream<Path> landings() throws IOException {
    try (Stream<Path> files = Files.list(SNAPSHOTS)) {
      return files
          .filter(file -> file.toString().endsWith(".snapshot.gz"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("landings")
  void losesNothing(Path landing) {
    Snapshot before = Snapshot.read(landing);
    TestDatabase database = before.restored();
    try (ConfigurableApplicationContext now = start(database)) {
      assertNoRowIsLost(before, database);
      assertPeopleAreWhoTheyWere(before, now);
      assertFiguresAreAsBefore(before, database);
      assertPagesAnswer(now);
    }
  }

  private static ConfigurableApplicationContext start(TestDatabase database) {
    return new SpringApplicationBuilder(Qunxing.class)
        .run(
            "--server.port=0",
            "--qunxing.jobs=false",
            "--qunxing.demo=false",
            "--qunxing.identity.second-factor=off",
            "--qunxing.vault.key=" + Vaults.MASTER,
            "--spring.datasource.url=" + database.url(),
            "--spring.datasource.username=" + database.user(),
            "--spring.datasource.password=" + database.password());
  }

  private static void assertNoRowIsLost(Snapshot before, TestDatabase database) {
    JdbcClient jdbc = JdbcClient.create(database.wholeDataSource());
    Map<String, Integer> fewer = new TreeMap<>();
    before
        .rowCounts()
        .forEach(
            (table, rows) -> {
              String today = MOVED.getOrDefault(table, table);
              if (!PASSING.contains(table) && count(jdbc, today) < rows) {
                fewer.put(table, rows - count(jdbc, today));
              }
            });
    assertThat(before.rowCounts()).as("the snapshot itself").hasSizeGreaterThan(20);
    assertThat(fewer).as("rows that are not there any more").isEmpty();
  }

  private static int count(JdbcClient jdbc, String table) {
    return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
  }

  /** Names of all; numbers where the version kept them in clear, else that they can be opened. */
  private static void assertPeopleAreWhoTheyWere(
      Snapshot before, ConfigurableApplicationContext now) {
    List<String> names = before.column("members.persons", "name");
    TransactionTemplate transactions = now.getBean(TransactionTemplate.class);
    CurrentActor.as(
        Actor.SYSTEM,
        () ->
            transactions.executeWithoutResult(
                _ -> {
                  JdbcClient jdbc = now.getBean(JdbcClient.class);
                  assertThat(
                          jdbc.sql("select name from members.persons").query(String.class).list())
                      .containsAll(new TreeSet<>(names));
                  List<java.util.UUID> people =
                      before.column("members.identities", "person_id").stream()
                          .map(java.util.UUID::fromString)
                          .toList();
                  Map<java.util.UUID, NationalId> numbers =
                      now.getBean(Identities.class).read(people);
                  assertThat(numbers).hasSize(people.size());
                  if (before.had("members.identities", "national_id")) {
                    assertThat(numbers.values().stream().map(NationalId::value))
                        .containsExactlyInAnyOrderElementsOf(
                            before.column("members.identities", "national_id"));
                  }
                  assertThat(now.getBean(Members.class).phoneOf(people.getFirst())).isPresent();
                }));
    assertThat(now.getBean(Accounts.class).findByPhone("+8613800000001"))
        .hasValueSatisfying(account -> assertThat(account.name()).isEqualTo("赵敏"));
  }

  /** What was counted is counted still, whatever folding the figures anew comes to. */
  private static void assertFiguresAreAsBefore(Snapshot before, TestDatabase database) {
    JdbcClient jdbc = JdbcClient.create(database.wholeDataSource());
    double then =
        before.column("measures.facts", "quantity").stream().mapToDouble(Double::parseDouble).sum();
    assertThat(jdbc.sql("select sum(quantity) from measures.facts").query(Double.class).single())
        .isEqualTo(then);
  }

  private static void assertPagesAnswer(ConfigurableApplicationContext now) {
    String port = Objects.requireNonNull(now.getEnvironment().getProperty("local.server.port"));
    Visitor zhaoMin = new Visitor("http://localhost:" + port).signIn("13800000001", "haiyan2026");
    for (String page :
        List.of(
            "/workbench",
            "/workbench/members",
            "/workbench/organisations",
            "/workbench/plans",
            "/workbench/activities",
            "/workbench/members/rosters",
            "/cockpit")) {
      Visitor.Page seen = zhaoMin.get(page);
      assertThat(seen.status()).as(page).isEqualTo(200);
      assertThat(seen.path()).as("signed in with the password of then").isEqualTo(page);
    }
  }
}
