package org.qunxing.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qunxing.IntegrationTest;
import org.qunxing.kernel.UnitPath;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@Import(MeasuresFixtures.Configuration.class)
class FoldingTests {

  private static final Expression VISITORS = Expression.parse("sum(fair.visitors)");

  @Autowired private Measures measures;
  @Autowired private MeasuresFixtures fair;
  @Autowired private Reconciliation reconciliation;
  @Autowired private DataSource dataSource;
  @Autowired private JdbcClient jdbc;
  private UnitPath unit = UnitPath.ROOT;

  @BeforeEach
  void elsewhere() {
    unit = fair.freshUnit();
    fair.fold();
  }

  @Test
  void countsALateWriterOnceAndOnlyWhenItHasCommitted() throws SQLException {
    try (Writer late = new Writer();
        Writer early = new Writer()) {
      late.write(unit, "7");
      early.write(unit, "1");
      early.commit();
      fair.fold();
      assertThat(visitors())
          .as("a writer still runs: nothing after it is final")
          .isEqualByComparingTo("0");

      late.commit();
      fair.fold();
      fair.fold();

      assertThat(visitors()).isEqualByComparingTo("8");
    }
  }

  /** The negative control: what a folder loses that goes by the facts' numbers. */
  @Test
  void aFolderThatGoesByNumberWouldLoseTheLateWriter() throws SQLException {
    try (Writer late = new Writer();
        Writer early = new Writer()) {
      late.write(unit, "7");
      early.write(unit, "1");
      early.commit();
      long seen = numberSeen();
      late.commit();

      assertThat(sumAfter(seen))
          .as("the late fact's number is below the mark")
          .isEqualByComparingTo("0");
    }
  }

  @Test
  void forgetsWhatWasRolledBack() throws SQLException {
    try (Writer writer = new Writer()) {
      writer.write(unit, "7");
      writer.rollback();
    }
    fair.fold();

    assertThat(visitors()).isEqualByComparingTo("0");
  }

  @Test
  void asOfStaysBeforeTheFirstFactNotYetFolded() throws SQLException {
    try (Writer late = new Writer();
        Writer early = new Writer()) {
      late.write(unit, "7");
      early.write(unit, "1");
      early.commit();
      fair.fold();
      Figure before = measures.value(VISITORS, unit, Period.year(2026));
      late.commit();
      fair.fold();
      Figure after = measures.value(VISITORS, unit, Period.year(2026));

      assertThat(before.asOf()).isBefore(after.asOf());
    }
  }

  @Test
  void leavesTheWorkToTheFolderThatHasBegun() throws SQLException {
    fair.record(MeasuresFixtures.visitors(unit, "2026-03-01", "5"));
    try (Connection other = dataSource.getConnection()) {
      other.setAutoCommit(false);
      try (Statement statement = other.createStatement()) {
        statement.execute("select 1 from measures.watermark for update");
      }
      assertThat(fair.fold()).isZero();
      other.rollback();
    }
    fair.fold();

    assertThat(visitors()).isEqualByComparingTo("5");
  }

  @Test
  void sumsAnewInAClusterWhoseTransactionNumbersAreBehind() {
    fair.record(MeasuresFixtures.visitors(unit, "2026-03-01", "5"));
    fair.fold();
    jdbc.sql("update measures.watermark set folded_before = cast('9000000000' as xid8)").update();
    fair.record(MeasuresFixtures.visitors(unit, "2026-03-01", "6"));

    fair.fold();
    assertThat(visitors()).isEqualByComparingTo("11");
    fair.record(MeasuresFixtures.visitors(unit, "2026-03-01", "1"));
    fair.fold();

    assertThat(visitors()).isEqualByComparingTo("12");
    assertThat(reconciliation.run().agrees()).isTrue();
  }

  @Test
  void theComparisonFindsATamperedRollupAndRepairPutsItRight() {
    fair.record(MeasuresFixtures.visitors(unit, "2026-03-01", "5"));
    fair.fold();
    assertThat(reconciliation.run().agrees()).isTrue();
    jdbc.sql("update measures.months set quantity = quantity + 1 where unit = cast(:unit as ltree)")
        .param("unit", unit.value())
        .update();

    Reconciliation.Result tampered = reconciliation.run();
    Reconciliation.Result repaired = reconciliation.repair();

    assertThat(tampered.differences()).isEqualTo(1);
    assertThat(tampered.example())
        .contains(unit.value(), "fair.visitors", "facts 1 / 5, rollup 1 / 6");
    assertThat(repaired.agrees()).isTrue();
    assertThat(reconciliation.latest().getFirst().agrees()).isTrue();
  }

  /** Writers that begin, write, correct, commit and roll back in any order, with folds between. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void rollupsEqualFactsWhateverTheOrder(long seed) throws SQLException {
    Random random = new Random(seed);
    BigDecimal committed = BigDecimal.ZERO;
    List<Writer> writers = new ArrayList<>();
    for (int step = 0; step < 60; step++) {
      switch (random.nextInt(6)) {
        case 0 -> writers.add(new Writer());
        case 1, 2 -> {
          if (!writers.isEmpty()) {
            String quantity = String.valueOf(random.nextInt(-5, 20));
            writers.get(random.nextInt(writers.size())).write(unit, quantity);
          }
        }
        case 3 -> {
          if (!writers.isEmpty()) {
            Writer done = writers.remove(random.nextInt(writers.size()));
            committed = committed.add(done.written);
            done.commit();
            done.close();
          }
        }
        case 4 -> {
          if (writers.size() > 2) {
            Writer given = writers.remove(random.nextInt(writers.size()));
            given.rollback();
            given.close();
          }
        }
        default -> fair.fold();
      }
      if (writers.size() > 4) {
        Writer done = writers.removeFirst();
        committed = committed.add(done.written);
        done.commit();
        done.close();
      }
    }
    assertThat(reconciliation.run().example()).as("while writers still run").isNull();
    for (Writer writer : writers) {
      committed = committed.add(writer.written);
      writer.commit();
      writer.close();
    }
    fair.fold();

    assertThat(visitors()).isEqualByComparingTo(committed);
    assertThat(reconciliation.run().example()).isNull();
  }

  @Test
  void foldsFromSeveralNodesAtOnceWithoutDoubling() throws InterruptedException {
    List<Thread> threads = new ArrayList<>();
    for (int node = 0; node < 4; node++) {
      threads.add(
          Thread.ofPlatform()
              .start(
                  () -> {
                    for (int i = 0; i < 25; i++) {
                      fair.record(MeasuresFixtures.visitors(unit, "2026-05-01", "1"));
                      fair.fold();
                    }
                  }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    fair.fold();

    assertThat(visitors()).isEqualByComparingTo("100");
    assertThat(reconciliation.run().example()).isNull();
  }

  private BigDecimal visitors() {
    return Objects.requireNonNull(measures.value(VISITORS, unit, Period.year(2026)).value());
  }

  private long numberSeen() {
    List<Long> seen = new ArrayList<>();
    fair.inTransaction(
        () ->
            seen.add(
                jdbc.sql("select max(number) from measures.facts").query(Long.class).single()));
    return seen.getFirst();
  }

  private BigDecimal sumAfter(long number) {
    List<BigDecimal> sums = new ArrayList<>();
    fair.inTransaction(
        () ->
            sums.add(
                jdbc.sql(
                        "select coalesce(sum(quantity), 0) from measures.facts where number >"
                            + " :number")
                    .param("number", number)
                    .query(BigDecimal.class)
                    .single()));
    return sums.getFirst();
  }

  /** A transaction under the test's hands. */
  private final class Writer implements AutoCloseable {

    private final Connection connection;
    private BigDecimal written = BigDecimal.ZERO;

    Writer() throws SQLException {
      connection = dataSource.getConnection();
      connection.setAutoCommit(false);
    }

    void write(UnitPath at, String quantity) throws SQLException {
      try (PreparedStatement insert =
          connection.prepareStatement(
              """
              insert into measures.facts
                (measure, unit_path, day, occurrences, quantity, tags, subject, link)
              values ('fair.visitors', cast(? as ltree), date '2026-04-30', 1, ?, '{}', '集市', '/fairs/1')
              """)) {
        insert.setString(1, at.value());
        insert.setBigDecimal(2, new BigDecimal(quantity));
        insert.execute();
      }
      written = written.add(new BigDecimal(quantity));
    }

    void commit() throws SQLException {
      connection.commit();
    }

    void rollback() throws SQLException {
      connection.rollback();
    }

    @Override
    public void close() throws SQLException {
      connection.rollback();
      connection.setAutoCommit(true);
      connection.close();
    }
  }
}
