package org.qunxing.measures;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Folds new facts into the rollups, each exactly once, whatever the order in which their writers
 * commit. One folder works at a time: it holds the watermark's row.
 *
 * <p>A fact carries the number of the transaction that wrote it. The folder takes the facts of all
 * transactions from the watermark up to the oldest one still running, and moves the watermark there
 * in the same statement. Every transaction below that line has ended, so none can add to it later;
 * none above it has been counted, whether it has committed or not. A writer that takes an hour
 * holds the line back for an hour, and the figures' {@code as_of} says so.
 */
@Component
class FactFolder {

  private static final String LAST_TRANSACTION = "18446744073709551615";

  private final JdbcClient jdbc;
  private final PlatformTransaction platform;

  FactFolder(JdbcClient jdbc, PlatformTransaction platform) {
    this.jdbc = jdbc;
    this.platform = platform;
  }

  /**
   * @return how many facts were folded; none when another folder is at work
   */
  long fold() {
    return platform.call(
        () -> {
          if (!mayFold()) {
            return 0L;
          }
          return moved() ? foldEverything() : foldWhatHasEnded();
        });
  }

  /** The same, after another folder where one is at work. */
  long foldInTurn() {
    return platform.call(
        () -> {
          awaitTurn();
          platform.workOnMuch();
          return moved() ? foldEverything() : foldWhatHasEnded();
        });
  }

  /** Throws the rollups away and sums all facts again. Waits for writers and keeps them waiting. */
  long foldAnew() {
    return platform.call(
        () -> {
          awaitTurn();
          return foldEverything();
        });
  }

  private void awaitTurn() {
    jdbc.sql("select true from measures.watermark for update").query(Boolean.class).single();
  }

  private boolean mayFold() {
    return jdbc.sql("select true from measures.watermark for update skip locked")
        .query(Boolean.class)
        .optional()
        .isPresent();
  }

  /** In another cluster, where a restored copy finds itself, transaction numbers start anew. */
  private boolean moved() {
    return jdbc.sql(
            """
            select folded_before > pg_snapshot_xmax(pg_current_snapshot()) from measures.watermark
            """)
        .query(Boolean.class)
        .single();
  }

  private long foldWhatHasEnded() {
    Line line = nextLine();
    long folded = add(line.below(), line.above(), line.adoptedNumber());
    moveTo(line.above());
    return folded;
  }

  private long foldEverything() {
    jdbc.sql("lock table measures.facts in share row exclusive mode").update();
    platform.workOnMuch();
    jdbc.sql("truncate measures.months, measures.days").update();
    long folded = add("0", LAST_TRANSACTION, -1);
    adoptAllFacts();
    moveTo(nextLine().above());
    return folded;
  }

  /** The facts of transactions from {@code below} to just before {@code above}: all have ended. */
  private record Line(String below, String above, long adoptedNumber) {}

  private Line nextLine() {
    return jdbc.sql(
            """
            select cast(folded_before as text) as below,
                   cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as above,
                   adopted_number
            from measures.watermark
            """)
        .query(Line.class)
        .single();
  }

  private long add(String below, String above, long afterNumber) {
    return jdbc.sql(
            """
            with fresh as (
              select facts.* from measures.facts
              where recorded_in >= cast(:below as xid8) and recorded_in < cast(:above as xid8)
                and number > :after),
            by_month as materialized (
              select measure, unit_path, cast(date_trunc('month', cast(day as timestamp)) as date) as month, tags,
                     sum(occurrences) as occurrences, sum(quantity) as quantity, count(*) as facts
              from fresh group by 1, 2, 3, 4),
            by_day as materialized (
              select measure, subpath(unit_path, 0, least(2, nlevel(unit_path))) as unit_path, day, tags,
                     sum(occurrences) as occurrences, sum(quantity) as quantity
              from fresh group by 1, 2, 3, 4),
            places as materialized (
              select unit_path, unit
              from (select unit_path from by_month union select unit_path from by_day) as met,
                   measures.ancestors(unit_path) as unit),
            kinds as materialized (
              select tags, slice
              from (select distinct tags from by_month) as met, measures.slices(tags) as slice),
            into_months as (
              insert into measures.months (unit, measure, slice, month, occurrences, quantity)
              select unit, measure, slice, month, sum(occurrences), sum(quantity)
              from by_month join places using (unit_path) join kinds using (tags)
              group by 1, 2, 3, 4 order by 1, 2, 3, 4
              on conflict (unit, measure, slice, month) do update set
                occurrences = months.occurrences + excluded.occurrences,
                quantity = months.quantity + excluded.quantity),
            into_days as (
              insert into measures.days (unit, measure, slice, day, occurrences, quantity)
              select unit, measure, slice, day, sum(occurrences), sum(quantity)
              from by_day join places using (unit_path) join kinds using (tags)
              group by 1, 2, 3, 4 order by 1, 2, 3, 4
              on conflict (unit, measure, slice, day) do update set
                occurrences = days.occurrences + excluded.occurrences,
                quantity = days.quantity + excluded.quantity)
            select cast(coalesce(sum(facts), 0) as bigint) from by_month
            """)
        .param("below", below)
        .param("above", above)
        .param("after", afterNumber)
        .query(Long.class)
        .single();
  }

  private void moveTo(String above) {
    jdbc.sql(
            """
            update measures.watermark set
              folded_before = cast(:above as xid8),
              as_of = coalesce(
                (select min(recorded_at) from measures.facts
                 where recorded_in >= cast(:above as xid8) and number > adopted_number),
                clock_timestamp())
            """)
        .param("above", above)
        .update();
  }

  private void adoptAllFacts() {
    jdbc.sql(
            """
            update measures.watermark set
              adopted_number = (select coalesce(max(number), 0) from measures.facts)
            """)
        .update();
  }
}
