package org.qunxing.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunxing.postgres.EmbeddedPostgres;

/**
 * Two nodes claim for the same people while one of them, the database, or all are killed at any
 * instant. What anybody was told is true ever after.
 */
class AllocationCrashTests {

  private static final int ROUNDS = 20;
  private static final int PEOPLE = 1_500;
  private static final int CAPACITY = 700;
  private static final Pattern HELD = Pattern.compile("(\\S+) (Held|Waiting)\\[turn=(\\d+).*");

  @TempDir Path directory;

  private Stronghold database;

  @BeforeEach
  void build() {
    database = Stronghold.in(directory.resolve("home"));
  }

  @AfterEach
  void leave() throws Exception {
    database.close();
  }

  @Test
  void keepsItsWordHoweverOftenNodesAndDatabaseAreKilled() throws Exception {
    Random random = new Random(20261122);
    for (int round = 0; round < ROUNDS; round++) {
      PoolId pool = database.pool(CAPACITY);
      List<ClaimNodeProcess> nodes =
          List.of(node(pool, round, "a", ""), node(pool, round, "b", ""));
      nodes.getFirst().awaitAnswers(random.nextInt(1, 1_200));
      disaster(round, nodes);
      List<String> told = new ArrayList<>();
      for (ClaimNodeProcess node : nodes) {
        node.end();
        told.addAll(node.answers());
      }
      database.awaitBack();

      assertThat(told).as("something was answered before").isNotEmpty();
      assertNobodyWasToldAnUntruth(pool, told);
      assertItAddsUp(pool);
    }
  }

  /** One node; the database; both nodes; everything. */
  private void disaster(int round, List<ClaimNodeProcess> nodes) throws Exception {
    if (round % 4 == 1 || round % 4 == 3) {
      database.kill();
    }
    if (round % 4 != 1) {
      nodes.getFirst().kill();
    }
    if (round % 4 >= 2) {
      nodes.getLast().kill();
    }
  }

  /** The negative control: a database that answers before it has written loses what was told. */
  @Test
  void aDatabaseThatAnswersTooEarlyIsFoundOut() throws Exception {
    for (int attempt = 0; attempt < 12; attempt++) {
      PoolId pool = database.pool(CAPACITY);
      ClaimNodeProcess node = node(pool, attempt, "hasty", "&options=-c%20synchronous_commit=off");
      node.awaitAnswers(40);
      database.kill();
      node.kill();
      database.awaitBack();
      if (untruths(pool, node.answers()) > 0) {
        return;
      }
    }
    throw new AssertionError("nothing was lost, so this test could not find a loss");
  }

  private ClaimNodeProcess node(PoolId pool, int round, String name, String options)
      throws Exception {
    String url = database.postgres().jdbcUrl(EmbeddedPostgres.DATABASE);
    return ClaimNodeProcess.start(
        directory.resolve(name + round + ".out"),
        options.isEmpty()
            ? url
            : url + (url.contains("?") ? "" : "?") + options.substring(url.contains("?") ? 0 : 1),
        database,
        pool,
        PEOPLE);
  }

  private void assertNobodyWasToldAnUntruth(PoolId pool, List<String> told) {
    assertThat(untruths(pool, told)).isZero();
  }

  private long untruths(PoolId pool, List<String> told) {
    var recorded =
        database
            .jdbc()
            .sql(
                "select holder || ' ' || state || ' ' || turn from allocation.claims where pool_id"
                    + " = ?")
            .param(pool.value())
            .query(String.class)
            .set();
    return told.stream()
        .map(HELD::matcher)
        .filter(Matcher::matches)
        .map(line -> line.group(1) + " " + line.group(2).toUpperCase() + " " + line.group(3))
        .filter(line -> !recorded.contains(line))
        .count();
  }

  private void assertItAddsUp(PoolId pool) {
    var level =
        database
            .jdbc()
            .sql(
                """
                select l.taken, l.waiting, count(*) as claims, count(distinct c.holder) as holders,
                       count(*) filter (where c.state = 'HELD') as held
                from allocation.levels l join allocation.claims c on c.pool_id = l.pool_id
                where l.pool_id = ? group by 1, 2
                """)
            .param(pool.value())
            .query(Row.class)
            .single();
    assertThat(level.taken()).isLessThanOrEqualTo(CAPACITY).isEqualTo(level.held());
    assertThat(level.claims())
        .isEqualTo(level.holders())
        .isEqualTo(level.taken() + level.waiting());
  }

  private record Row(long taken, long waiting, long claims, long holders, long held) {}

  @Test
  void servesAgainAfterTheDatabaseWasAwayAndAnswersTheSame() throws Exception {
    PoolId pool = database.pool(CAPACITY);
    ClaimNodeProcess node = node(pool, 0, "patient", "");
    node.awaitAnswers(100);
    database.kill();
    node.end();

    ClaimNodeProcess again = node(pool, 1, "again", "");
    again.end();

    assertThat(again.answers()).hasSize(2 * PEOPLE).noneMatch(line -> line.endsWith("unknown"));
    List<UUID> people = ClaimNode.people(PEOPLE);
    assertThat(people).hasSize(PEOPLE);
    assertNobodyWasToldAnUntruth(pool, node.answers());
    assertNobodyWasToldAnUntruth(pool, again.answers());
    assertItAddsUp(pool);
  }
}
