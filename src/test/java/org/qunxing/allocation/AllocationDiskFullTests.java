package org.qunxing.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunxing.crash.SmallDisk;
import org.qunxing.kernel.Refusal;
import org.qunxing.postgres.EmbeddedPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database's disk is full in the middle of a drop. */
class AllocationDiskFullTests {

  private static final int MEGABYTES = 320;

  @TempDir Path directory;

  @Test
  void saysThatItDoesNotKnowAndRecoversWhenThereIsRoomAgain() throws Exception {
    try (SmallDisk disk = SmallDisk.mountedAt(directory.resolve("disk"), MEGABYTES);
        Stronghold database = Stronghold.in(disk.root().resolve("home"));
        HikariDataSource connections = connections(database)) {
      PoolId pool = database.pool(1_000_000);
      Rush rush = new Rush(connections, new SoldOutMemory(), Duration.ofMillis(500));
      Path filler = disk.fill();

      Set<UUID> told = new HashSet<>();
      List<UUID> unknown = claimUntilItIsFull(rush, pool, told);
      assertThat(unknown).as("the disk did become full").isNotEmpty();

      Files.delete(filler);
      database.awaitBack();
      for (UUID person : unknown) {
        assertThat(patiently(rush, pool, person)).isInstanceOf(Outcome.Held.class);
        told.add(person);
      }
      assertThat(holders(database, pool)).containsAll(told);
    }
  }

  /** Every one of those who were told "yours" is in {@code told}. */
  private static List<UUID> claimUntilItIsFull(Rush rush, PoolId pool, Set<UUID> told) {
    List<UUID> unknown = new ArrayList<>();
    for (int batch = 0; batch < 400 && unknown.isEmpty(); batch++) {
      List<UUID> people = Stream.generate(UUID::randomUUID).limit(512).toList();
      var answers = people.stream().map(person -> rush.ask(pool, Claim.one(person))).toList();
      for (int i = 0; i < people.size(); i++) {
        try {
          answers.get(i).join();
          told.add(people.get(i));
        } catch (CompletionException e) {
          assertThat(e).hasCauseInstanceOf(Refusal.class);
          unknown.add(people.get(i));
        }
      }
    }
    return unknown;
  }

  private static Outcome patiently(Rush rush, PoolId pool, UUID person)
      throws InterruptedException {
    for (int i = 0; i < 40; i++) {
      try {
        return rush.claim(pool, Claim.one(person));
      } catch (Refusal notYet) {
        Thread.sleep(250);
      }
    }
    throw new AssertionError("never answered again");
  }

  private static Set<UUID> holders(Stronghold database, PoolId pool) {
    return JdbcClient.create(database.database())
        .sql("select holder from allocation.claims where pool_id = ? and state = 'HELD'")
        .param(pool.value())
        .query(UUID.class)
        .set();
  }

  private static HikariDataSource connections(Stronghold database) {
    HikariDataSource connections = new HikariDataSource();
    connections.setJdbcUrl(database.postgres().jdbcUrl(EmbeddedPostgres.DATABASE));
    connections.setUsername(database.postgres().user());
    connections.setPassword(database.postgres().password());
    connections.setConnectionTimeout(500);
    connections.setMaximumPoolSize(3);
    return connections;
  }
}
