package org.qunxing.measures;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Compares the rollups with the facts they were made of, all cells in one grouped query. */
@Component
public class Reconciliation {

  private static final int REMEMBERED = 30;

  private final JdbcClient jdbc;
  private final PlatformTransaction platform;
  private final FactFolder folder;
  private final Clock clock;

  Reconciliation(JdbcClient jdbc, PlatformTransaction platform, FactFolder folder, Clock clock) {
    this.jdbc = jdbc;
    this.platform = platform;
    this.folder = folder;
    this.clock = clock;
  }

  /**
   * One comparison.
   *
   * @param facts how many folded facts were summed
   * @param cells how many cells of the rollups were compared
   * @param differences cells that are missing, superfluous or wrong
   * @param example the first of them, in words for the helpdesk
   */
  public record Result(
      Instant ranAt, long facts, long cells, long differences, @Nullable String example) {

    public boolean agrees() {
      return differences == 0;
    }
  }

  /** Compares, and keeps the result. */
  public Result run() {
    return platform.call(
        () -> {
          platform.workOnMuch();
          Result result = compare(clock.instant());
          keep(result);
          return result;
        });
  }

  /** Folds what is not in the rollups yet, after whoever else is folding. */
  public void fold() {
    folder.foldInTurn();
  }

  /** Sums all facts anew, then compares. Recording waits meanwhile. */
  public Result repair() {
    folder.foldAnew();
    return run();
  }

  /** The latest comparisons, newest first. */
  @Transactional(readOnly = true)
  public List<Result> latest() {
    return jdbc.sql(
            """
            select ran_at, facts, cells, differences, example
            from measures.reconciliations order by number desc limit :limit
            """)
        .param("limit", REMEMBERED)
        .query(Result.class)
        .list();
  }

  private Result compare(Instant now) {
    return jdbc.sql(
            """
            with by_month as materialized (
              select measure, unit_path, cast(date_trunc('month', cast(day as timestamp)) as date) as month, tags,
                     sum(occurrences) as occurrences, sum(quantity) as quantity, count(*) as facts
              from measures.folded_facts group by 1, 2, 3, 4),
            by_day as materialized (
              select measure, subpath(unit_path, 0, least(2, nlevel(unit_path))) as unit_path, day, tags,
                     sum(occurrences) as occurrences, sum(quantity) as quantity
              from measures.folded_facts group by 1, 2, 3, 4),
            places as materialized (
              select unit_path, unit
              from (select unit_path from by_month union select unit_path from by_day) as met,
                   measures.ancestors(unit_path) as unit),
            kinds as materialized (
              select tags, slice
              from (select distinct tags from by_month) as met, measures.slices(tags) as slice),
            months_of_facts as (
              select unit, measure, slice, month, sum(occurrences) as occurrences, sum(quantity) as quantity
              from by_month join places using (unit_path) join kinds using (tags) group by 1, 2, 3, 4),
            days_of_facts as (
              select unit, measure, slice, day, sum(occurrences) as occurrences, sum(quantity) as quantity
              from by_day join places using (unit_path) join kinds using (tags) group by 1, 2, 3, 4),
            compared as materialized (
              select 'month' as kind, unit, measure, slice, month as day,
                     facts.occurrences as fact_occurrences, facts.quantity as fact_quantity,
                     rollup.occurrences as rollup_occurrences, rollup.quantity as rollup_quantity
              from months_of_facts as facts full join measures.months as rollup using (unit, measure, slice, month)
              union all
              select 'day', unit, measure, slice, day,
                     facts.occurrences, facts.quantity, rollup.occurrences, rollup.quantity
              from days_of_facts as facts full join measures.days as rollup using (unit, measure, slice, day)),
            different as (
              select format('%s %s %s[%s] %s: facts %s / %s, rollup %s / %s', kind, unit, measure, slice, day,
                            fact_occurrences, fact_quantity, rollup_occurrences, rollup_quantity) as example
              from compared
              where fact_occurrences is distinct from rollup_occurrences
                 or fact_quantity is distinct from rollup_quantity)
            select cast(:now as timestamptz) as ran_at,
                   (select cast(coalesce(sum(facts), 0) as bigint) from by_month) as facts,
                   (select count(*) from compared) as cells,
                   (select count(*) from different) as differences,
                   (select min(example) from different) as example
            """)
        .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
        .query(Result.class)
        .single();
  }

  private void keep(Result result) {
    jdbc.sql(
            """
            insert into measures.reconciliations (ran_at, facts, cells, differences, example)
            values (:ranAt, :facts, :cells, :differences, :example)
            """)
        .param("ranAt", OffsetDateTime.ofInstant(result.ranAt(), ZoneOffset.UTC))
        .param("facts", result.facts())
        .param("cells", result.cells())
        .param("differences", result.differences())
        .param("example", result.example())
        .update();
  }
}
