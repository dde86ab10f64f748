package org.qunxing.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunxing.IntegrationTest;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Grant;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.Role;
import org.qunxing.kernel.UnitPath;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Row-level security seen from a table of its own, so that nothing but the second lock is at work.
 */
@IntegrationTest
class ScopedTransactionTests {

  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  @BeforeEach
  void twoStreetsWithARowEach() {
    jdbc.sql("drop table if exists access.secrets").update();
    jdbc.sql("create table access.secrets (unit_path ltree not null)").update();
    jdbc.sql("insert into access.secrets values ('hy.s1.u1'), ('hy.s2.u2')").update();
    jdbc.sql("alter table access.secrets enable row level security").update();
    jdbc.sql("alter table access.secrets force row level security").update();
    jdbc.sql("create policy seen on access.secrets using (access.sees(unit_path))").update();
  }

  @org.junit.jupiter.api.AfterEach
  void dropTheTable() {
    jdbc.sql("drop table access.secrets").update();
  }

  @Test
  void anOfficerSeesTheOwnSubtreeOnly() {
    assertThat(seenBy(officerOf("hy.s1"))).containsExactly("hy.s1.u1");
  }

  @Test
  void thePlatformSeesEverything() {
    assertThat(seenBy(Actor.SYSTEM)).containsExactly("hy.s1.u1", "hy.s2.u2");
  }

  @Test
  void aMemberWhoWorksNowhereSeesNothing() {
    Actor member = actor(new Grant(Role.MEMBER, UnitPath.of("hy.s1.u1"), Line.UNION));

    assertThat(seenBy(member)).isEmpty();
  }

  @Test
  void withoutAnActorATransactionSeesNothing() {
    List<String> seen = transaction.execute(_ -> rows());

    assertThat(seen).isEmpty();
  }

  @Test
  void withoutATransactionEvenThePlatformSeesNothing() {
    List<String> seen = CurrentActor.as(Actor.SYSTEM, this::rows);

    assertThat(seen).isEmpty();
  }

  @Test
  void withTheLockOffEverybodyWouldSeeEverything() {
    jdbc.sql("alter table access.secrets no force row level security").update();

    assertThat(seenBy(officerOf("hy.s1"))).containsExactly("hy.s1.u1", "hy.s2.u2");
  }

  @Test
  void pooledConnectionsNeverKeepAnothersEyes() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
      List<Callable<Boolean>> looks =
          IntStream.range(0, 400)
              .mapToObj(
                  turn -> {
                    String street = turn % 2 == 0 ? "hy.s1" : "hy.s2";
                    return (Callable<Boolean>)
                        () ->
                            seenBy(officerOf(street)).stream()
                                .allMatch(path -> path.startsWith(street));
                  })
              .toList();
      for (Future<Boolean> look : threads.invokeAll(looks)) {
        assertThat(look.get()).isTrue();
      }
    }
  }

  private List<String> seenBy(Actor actor) {
    return CurrentActor.as(actor, () -> transaction.execute(_ -> rows()));
  }

  private List<String> rows() {
    return jdbc.sql("select unit_path::text from access.secrets order by 1")
        .query(String.class)
        .list();
  }

  private static Actor officerOf(String unit) {
    return actor(new Grant(Role.STREET_OFFICER, UnitPath.of(unit), Line.UNION));
  }

  private static Actor actor(Grant grant) {
    return new Actor(UUID.randomUUID(), null, "陈静", List.of(grant));
  }
}
