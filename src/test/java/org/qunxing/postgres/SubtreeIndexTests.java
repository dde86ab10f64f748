package org.qunxing.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether a subtree is found by the index of paths in a table under row-level security. */
class SubtreeIndexTests {

  private static final String SUBTREE =
      "explain select count(*) from rows where unit_path <@ 'hy.s7'";

  private final TestDatabase database = TestDatabase.fresh();
  private final JdbcClient jdbc = JdbcClient.create(database.dataSource());

  @BeforeEach
  void thousandsOfRowsUnderAPolicy() {
    jdbc.sql("create table rows (unit_path ltree not null, owner text not null)").update();
    jdbc.sql(
            """
            insert into rows select cast('hy.s' || n % 100 || '.u' || n as ltree), 'somebody'
            from generate_series(1, 20000) n
            """)
        .update();
    jdbc.sql("create index rows_path on rows using gist (unit_path)").update();
    jdbc.sql("alter table rows enable row level security").update();
    jdbc.sql("alter table rows force row level security").update();
    jdbc.sql("create policy of_owner on rows using (owner = current_setting('app.owner', true))")
        .update();
    jdbc.sql("analyze rows").update();
  }

  @AfterEach
  void drop() {
    database.drop();
  }

  @Test
  void aSubtreeIsFoundByTheIndex() {
    assertThat(plan()).contains("Index Cond: (unit_path <@ 'hy.s7'::ltree)");
  }

  @Test
  void unlessTheComparisonIsHeldToBeLeaking() {
    JdbcClient.create(database.wholeDataSource())
        .sql("alter function ltree_risparent(ltree, ltree) not leakproof")
        .update();

    assertThat(plan()).contains("Seq Scan").doesNotContain("Index Cond");
  }

  /** The hyphen is the least that a code may be made of, so s7- sorts right behind all of s7. */
  @Test
  void aSubtreeIsAStretchOfASortedIndex() {
    jdbc.sql("create index rows_sorted on rows (unit_path)").update();
    String stretch = "unit_path >= 'hy.s7' and unit_path < 'hy.s7-'";

    assertThat(plan("explain select count(*) from rows where " + stretch))
        .contains("rows_sorted", "Index Cond: ((unit_path >= 'hy.s7'::ltree)");
    JdbcClient.create(database.wholeDataSource())
        .sql("alter function ltree_ge(ltree, ltree) not leakproof")
        .update();
    assertThat(plan("explain select count(*) from rows where " + stretch))
        .doesNotContain("unit_path >= 'hy.s7'::ltree) AND");
  }

  @Test
  void aHomeFromBeforeLearnsItAtItsNextStart(@TempDir Path directory) throws Exception {
    PostgresHome home = ReadyHome.in(directory);
    try (EmbeddedPostgres server = EmbeddedPostgres.start(home, 0)) {
      String superuser = Credentials.of(home).superuser();
      JdbcClient.create(
              Databases.source(
                  server.port(), EmbeddedPostgres.DATABASE, EmbeddedPostgres.SUPERUSER, superuser))
          .sql("alter function ltree_risparent(ltree, ltree) not leakproof")
          .update();
      assertThat(isSaid(server)).isFalse();
    }

    try (EmbeddedPostgres server = EmbeddedPostgres.start(home, 0)) {
      assertThat(isSaid(server)).isTrue();
    }
  }

  private static boolean isSaid(EmbeddedPostgres server) {
    return JdbcClient.create(server.dataSource(EmbeddedPostgres.DATABASE))
        .sql(
            "select proleakproof from pg_proc where oid ="
                + " 'ltree_risparent(ltree,ltree)'::regprocedure")
        .query(Boolean.class)
        .single();
  }

  private String plan() {
    return plan(SUBTREE);
  }

  private String plan(String explained) {
    return String.join("\n", jdbc.sql(explained).query(String.class).list());
  }
}
