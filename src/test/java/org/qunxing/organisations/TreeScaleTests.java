package org.qunxing.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.qunxing.IntegrationTest;
import org.qunxing.access.CurrentActor;
import org.qunxing.kernel.Actor;
import org.qunxing.organisations.tree.UnitTree;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** With 20,000 units, one level opens and a search answers by reading a few rows, not the tree. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TreeScaleTests {

  private static final int UNITS = 20_000;
  private static final int A_FEW = 1_000;

  @Autowired Organising organising;
  @Autowired Units units;
  @Autowired UnitTree tree;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transactions;

  private OrganisationsFixtures fixtures;

  @BeforeAll
  void plant() {
    fixtures = OrganisationsFixtures.in(organising);
    asThePlatform(
        () ->
            jdbc.sql(
                    """
                    insert into organisations.units
                      (id, code, name, kind, lines, parent_id, unit_path, pinyin, initials)
                    select gen_random_uuid(), c.code, '青鲸' || n || '厂工会', 'BASIC', '{UNION}', :parent,
                           cast(:path as ltree) || cast(c.code as ltree), 'qingjing' || n || 'changgonghui',
                           'qj' || n || 'cgh'
                    from generate_series(1, :units) n, lateral (select :code || '-' || n as code) c
                    """)
                .param("parent", fixtures.donggang().id())
                .param("path", fixtures.donggang().path().value())
                .param("code", fixtures.donggang().code())
                .param("units", UNITS)
                .update());
    jdbc.sql("analyze organisations.units").update();
  }

  @Test
  void opensOneLevel() {
    assertThat(rowsReadBy(() -> tree.children(fixtures.district().id(), null))).isLessThan(A_FEW);
  }

  @Test
  void opensAPageOfAVeryWideLevel() {
    assertThat(rowsReadBy(() -> tree.children(fixtures.donggang().id(), null))).isLessThan(A_FEW);
  }

  @Test
  void searchesByNameCodeAndSound() {
    Actor actor = Actor.SYSTEM;

    assertThat(rowsReadBy(() -> units.search(actor, "鲸19999厂"))).isLessThan(A_FEW);
    assertThat(rowsReadBy(() -> units.search(actor, "qj19999"))).isLessThan(A_FEW);
    assertThat(rowsReadBy(() -> units.search(actor, fixtures.donggang().code() + "-1999")))
        .isLessThan(A_FEW);
  }

  @Test
  void aScanOfTheTreeWouldBeNoticed() {
    assertThat(
            rowsReadBy(
                () ->
                    jdbc.sql("select max(length(address)) from organisations.units")
                        .query(Integer.class)
                        .optional()))
        .isGreaterThan(UNITS - 1L);
  }

  /** What this transaction read of the table, by any way, as PostgreSQL counts it. */
  private long rowsReadBy(Runnable question) {
    return CurrentActor.as(
        Actor.SYSTEM,
        () ->
            Objects.requireNonNull(
                transactions.execute(
                    _ -> {
                      long before = read();
                      question.run();
                      return read() - before;
                    })));
  }

  private long read() {
    return jdbc.sql(
            """
            select seq_tup_read + coalesce(idx_tup_fetch, 0)
            from pg_stat_xact_user_tables where relid = cast('organisations.units' as regclass)
            """)
        .query(Long.class)
        .single();
  }

  private void asThePlatform(Runnable deed) {
    CurrentActor.as(Actor.SYSTEM, () -> transactions.executeWithoutResult(_ -> deed.run()));
  }
}
