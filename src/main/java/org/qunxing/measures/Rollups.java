package org.qunxing.measures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.qunxing.access.PlatformScope;
import org.qunxing.kernel.UnitPath;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the folded sums: any number of slots in one grouped query, one snapshot. */
@Component
class Rollups {

  private static final String EVER = "-infinity";

  /** The root and so many levels below it are kept by day too; {@code measures.days} checks it. */
  private static final int LEVELS_BY_DAY = 2;

  private final JdbcClient jdbc;

  private final PlatformScope platform;

  private final TransactionTemplate transaction;

  Rollups(JdbcClient jdbc, PlatformScope platform, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.platform = platform;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * One measure at one unit in one period.
   *
   * @param cumulative whether everything before the period counts too
   */
  record Slot(UnitPath unit, MeasureRef measure, boolean cumulative, Period period) {

    private String firstMonth() {
      return cumulative ? EVER : Span.firstWholeMonth(period).toString();
    }

    private String afterMonths() {
      return Span.afterWholeMonths(period).toString();
    }
  }

  /** What came back; a slot's months before the period only when it is cumulative. */
  record Cells(Instant asOf, Map<Integer, NavigableMap<YearMonth, Amount>> bySlot) {

    NavigableMap<YearMonth, Amount> byMonth(int slot) {
      return bySlot.getOrDefault(slot, new TreeMap<>());
    }

    Amount whole(int slot) {
      return byMonth(slot).values().stream().reduce(Amount.NONE, Amount::plus);
    }
  }

  /**
   * Whole months come from the months' rollup. What is left at the ends comes from the days'
   * rollup, or, for units below the levels that it keeps, from the folded facts; as these come out
   * as sums only, the reader's own scope does not matter.
   */
  Cells read(List<Slot> slots) {
    List<Lookup> lookups = lookups(slots);
    List<OddDays> odd = oddDays(slots);
    if (odd.isEmpty()) {
      return wholeMonths(lookups);
    }
    return slots.stream().allMatch(slot -> slot.unit().depth() <= LEVELS_BY_DAY)
        ? monthsAndDays(lookups, odd)
        : Objects.requireNonNull(
            transaction.execute(_ -> platform.call(() -> monthsAndDays(lookups, odd))));
  }

  /** The moment up to which everything that was committed is in the rollups. */
  Instant asOf() {
    return jdbc.sql("select as_of from measures.watermark")
        .query(OffsetDateTime.class)
        .single()
        .toInstant();
  }

  private Cells wholeMonths(List<Lookup> lookups) {
    return ask(
            lookups,
            """
            select as_of, slot, month,
                   cast(sum(occurrences) as bigint) as occurrences, sum(quantity) as quantity
            from measures.watermark
            left join (unnest(:slots, :units, :measures, :slices, :firsts, :afters)
                         as wanted (slot, unit, measure, slice, first, after)
                       join measures.months on months.unit = cast(wanted.unit as ltree)
                         and months.measure = wanted.measure and months.slice = wanted.slice
                         and months.month >= cast(first as date) and months.month < cast(after as date))
              on true
            group by as_of, slot, month
            """)
        .query(Rollups::cells);
  }

  private Cells monthsAndDays(List<Lookup> lookups, List<OddDays> odd) {
    return ask(
            lookups,
            """
            with wanted as (
              select slot, cast(unit as ltree) as unit, measure, slice,
                     cast(first as date) as first_month, cast(after as date) as after_months
              from unnest(:slots, :units, :measures, :slices, :firsts, :afters)
                as wanted (slot, unit, measure, slice, first, after)),
            spans as (
              select slot, cast(first as date) as first, cast(until as date) as until
              from unnest(:oddSlots, :oddFirsts, :oddUntils) as span (slot, first, until)),
            cells as (
              select wanted.slot, months.month, months.occurrences, months.quantity
              from wanted
              join measures.months on months.unit = wanted.unit and months.measure = wanted.measure
                and months.slice = wanted.slice and months.month >= first_month
                and months.month < after_months
              union all
              select wanted.slot, days.day, days.occurrences, days.quantity
              from wanted join spans using (slot)
              join measures.days on days.unit = wanted.unit and days.measure = wanted.measure
                and days.slice = wanted.slice and days.day >= first and days.day < until
              where nlevel(wanted.unit) <= :levelsByDay
              union all
              select wanted.slot, facts.day, facts.occurrences, facts.quantity
              from wanted join spans using (slot)
              join measures.folded_facts as facts on facts.measure = wanted.measure
                and facts.unit_path <@ wanted.unit and facts.tags @> string_to_array(wanted.slice, '&')
                and facts.day >= first and facts.day < until
              where nlevel(wanted.unit) > :levelsByDay)
            select as_of, slot, cast(date_trunc('month', cast(cells.month as timestamp)) as date) as month,
                   cast(sum(occurrences) as bigint) as occurrences, sum(quantity) as quantity
            from measures.watermark left join cells on true
            group by 1, 2, 3
            """)
        .param("levelsByDay", LEVELS_BY_DAY)
        .param("oddSlots", column(odd, OddDays::slot, Integer[]::new))
        .param("oddFirsts", column(odd, days -> days.span().first().toString(), String[]::new))
        .param("oddUntils", column(odd, days -> days.span().until().toString(), String[]::new))
        .query(Rollups::cells);
  }

  private JdbcClient.StatementSpec ask(List<Lookup> lookups, String sql) {
    return jdbc.sql(sql)
        .param("slots", column(lookups, Lookup::slot, Integer[]::new))
        .param("units", column(lookups, lookup -> lookup.of().unit().value(), String[]::new))
        .param(
            "measures", column(lookups, lookup -> lookup.of().measure().measure(), String[]::new))
        .param("slices", column(lookups, Lookup::slice, String[]::new))
        .param("firsts", column(lookups, lookup -> lookup.of().firstMonth(), String[]::new))
        .param("afters", column(lookups, lookup -> lookup.of().afterMonths(), String[]::new));
  }

  private static List<Lookup> lookups(List<Slot> slots) {
    List<Lookup> lookups = new ArrayList<>();
    for (int slot = 0; slot < slots.size(); slot++) {
      Slot of = slots.get(slot);
      for (String slice : of.measure().slices()) {
        lookups.add(new Lookup(slot, of, slice));
      }
    }
    return lookups;
  }

  private static List<OddDays> oddDays(List<Slot> slots) {
    List<OddDays> odd = new ArrayList<>();
    for (int slot = 0; slot < slots.size(); slot++) {
      Slot of = slots.get(slot);
      for (Span span : Span.oddDays(of.period())) {
        if (span.cumulative() == of.cumulative()) {
          odd.add(new OddDays(slot, span));
        }
      }
    }
    return odd;
  }

  private static <T, V> V[] column(List<T> rows, Function<T, V> column, IntFunction<V[]> array) {
    return rows.stream().map(column).toArray(array);
  }

  /** One row a slot and month, the columns in the order of both queries. */
  private static Cells cells(ResultSet rows) throws SQLException {
    Instant asOf = Instant.EPOCH;
    Map<Integer, NavigableMap<YearMonth, Amount>> bySlot = new HashMap<>();
    while (rows.next()) {
      if (rows.isFirst()) {
        asOf = rows.getObject(1, OffsetDateTime.class).toInstant();
      }
      LocalDate month = rows.getObject(3, LocalDate.class);
      if (month != null) {
        bySlot
            .computeIfAbsent(rows.getInt(2), _ -> new TreeMap<>())
            .put(YearMonth.from(month), new Amount(rows.getLong(4), rows.getBigDecimal(5)));
      }
    }
    return new Cells(asOf, bySlot);
  }

  private record Lookup(int slot, Slot of, String slice) {}

  private record OddDays(int slot, Span span) {}
}
