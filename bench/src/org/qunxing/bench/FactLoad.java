package org.qunxing.bench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qunxing.kernel.UnitPath;
import org.qunxing.measures.Period;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two years of facts of a district of five streets and a hundred units, in order of time. */
record FactLoad(JdbcClient jdbc) {

  /** Ways to find facts without rollups. */
  enum Index {
    /** What the table has: (measure, day). */
    BTREE(""),
    BRIN("create index bench_idx on measures.facts using brin (day) with (pages_per_range = 32)"),
    /**
     * A covering index over all that the dashboard reads: nobody would pay for it on each insert.
     */
    COVERING(
        "create index bench_idx on measures.facts (day, unit_path, measure) include (quantity)");

    private final String definition;

    Index(String definition) {
      this.definition = definition;
    }
  }

  void load(int facts) {
    List.of(
            "alter table measures.facts no force row level security",
            "alter table measures.facts drop constraint facts_pkey",
            "drop index measures.facts_measure_day_idx")
        .forEach(sql -> jdbc.sql(sql).update());
    jdbc.sql(
            """
            insert into measures.facts (measure, unit_path, day, occurrences, quantity, tags, subject, link)
            select 'bench.m' || (random() * 29)::int,
                   ('bench.s' || unit % 5 || '.u' || unit)::ltree,
                   date '2024-01-01' + (number * 730.0 / :facts)::int,
                   1, 1 + number % 7, case when number % 3 = 0 then array['kind=' || chr(65 + number % 4)] else '{}' end, 'HD-' || number, '/bench/' || number
            from (select number, (random() * 99)::int as unit from generate_series(1, :facts) as number) as fact
            """)
        .param("facts", facts)
        .update();
    List.of(
            "alter table measures.facts add primary key (recorded_in, number)",
            "create index facts_measure_day_idx on measures.facts (measure, day)")
        .forEach(sql -> jdbc.sql(sql).update());
  }

  /** Puts row-level security back, which the queries on the facts were spared. */
  void secure() {
    jdbc.sql("alter table measures.facts force row level security").update();
  }

  void analyse() {
    jdbc.sql("vacuum analyze measures.facts").update();
    jdbc.sql("vacuum analyze measures.months").update();
  }

  void prepare(Index index) {
    if (!index.definition.isEmpty()) {
      jdbc.sql(index.definition).update();
    }
  }

  void drop(Index index) {
    if (!index.definition.isEmpty()) {
      jdbc.sql("drop index measures.bench_idx").update();
    }
  }

  /**
   * All indicators and months by one grouped query on the facts, without the cost of row-level
   * security.
   */
  Map<String, BigDecimal> dashboard(UnitPath unit, Period period) {
    Map<String, BigDecimal> cells = new HashMap<>();
    jdbc.sql(
            """
            select measure, cast(date_trunc('month', cast(day as timestamp)) as date), sum(quantity)
            from measures.facts
            where unit_path <@ cast(:unit as ltree) and day between :from and :to
            group by 1, 2
            """)
        .param("unit", unit.value())
        .param("from", period.from())
        .param("to", period.to())
        .query(
            row -> {
              YearMonth month = YearMonth.from(row.getObject(2, LocalDate.class));
              cells.put(row.getString(1) + " " + month, row.getBigDecimal(3));
            });
    return cells;
  }
}
