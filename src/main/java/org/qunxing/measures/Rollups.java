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
import java.util.TreeMap;
import java.util.function.Function;
import org.qunxing.access.PlatformScope;
import org.qunxing.kernel.UnitPath;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the folded sums: any number of slots in one grouped query, one snapshot. */
@Component
class Rollups {

  private final JdbcClient jdbc;

  private final PlatformScope platform;

  Rollups(JdbcClient jdbc, PlatformScope platform) {
    this.jdbc = jdbc;
    this.platform = platform;
  }

  /**
   * One measure at one unit.
   *
   * @param cumulative whether everything before the period counts too
   */
  record Slot(UnitPath unit, MeasureRef measure, boolean cumulative) {}

  /** What came back; a slot's months before the period only when it is cumulative. */
  record Cells(Instant asOf, Map<Integer, NavigableMap<YearMonth, Amount>> bySlot) {

    NavigableMap<YearMonth, Amount> byMonth(int slot) {
      return bySlot.getOrDefault(slot, new TreeMap<>());
    }
  }

  /**
   * Whole months come from the months' rollup. What is left at the ends comes from the days'
   * rollup, or, for units below the levels that it keeps, from the folded facts; as these come out
   * as sums only, the reader's own scope does not matter.
   */
  Cells read(List<Slot> slots, Period period) {
    List<Lookup> lookups = lookups(slots);
    List<Span> months = Span.wholeMonths(period);
    List<Span> days = Span.oddDays(period);
    return days.isEmpty()
        ? read(lookups, months, days)
        : platform.call(() -> read(lookups, months, days));
  }

  private Cells read(List<Lookup> lookups, List<Span> months, List<Span> days) {
    return jdbc.sql(
            """
            with wanted as (
              select slot, cast(unit as ltree) as unit, measure, slice, cumulative
              from unnest(:slots, :units, :measures, :slices, :cumulative)
                as wanted (slot, unit, measure, slice, cumulative)),
            month_spans as (
              select cumulative, cast(first as date) as first, cast(until as date) as until
              from unnest(:monthCumulative, :monthFirst, :monthUntil) as span (cumulative, first, until)),
            day_spans as (
              select cumulative, cast(first as date) as first, cast(until as date) as until
              from unnest(:dayCumulative, :dayFirst, :dayUntil) as span (cumulative, first, until)),
            cells as (
              select wanted.slot, months.month, months.occurrences, months.quantity
              from wanted join month_spans using (cumulative)
              join measures.months on months.unit = wanted.unit and months.measure = wanted.measure
                and months.slice = wanted.slice and months.month >= first and months.month < until
              union all
              select wanted.slot, days.day, days.occurrences, days.quantity
              from wanted join day_spans using (cumulative)
              join measures.days on days.unit = wanted.unit and days.measure = wanted.measure
                and days.slice = wanted.slice and days.day >= first and days.day < until
              where nlevel(wanted.unit) <= 2
              union all
              select wanted.slot, facts.day, facts.occurrences, facts.quantity
              from wanted join day_spans using (cumulative)
              join measures.folded_facts as facts on facts.measure = wanted.measure
                and facts.unit_path <@ wanted.unit and facts.tags @> string_to_array(wanted.slice, '&')
                and facts.day >= first and facts.day < until
              where nlevel(wanted.unit) > 2)
            select as_of, slot, cast(date_trunc('month', cells.month) as date) as month,
                   cast(sum(occurrences) as bigint) as occurrences, sum(quantity) as quantity
            from measures.watermark left join cells on true
            group by 1, 2, 3
            """)
        .param("slots", column(lookups, Lookup::slot, Integer[]::new))
        .param("units", column(lookups, lookup -> lookup.of().unit().value(), String[]::new))
        .param(
            "measures", column(lookups, lookup -> lookup.of().measure().measure(), String[]::new))
        .param("slices", column(lookups, Lookup::slice, String[]::new))
        .param("cumulative", column(lookups, lookup -> lookup.of().cumulative(), Boolean[]::new))
        .param("monthCumulative", column(months, Span::cumulative, Boolean[]::new))
        .param("monthFirst", column(months, Span::first, String[]::new))
        .param("monthUntil", column(months, Span::until, String[]::new))
        .param("dayCumulative", column(days, Span::cumulative, Boolean[]::new))
        .param("dayFirst", column(days, Span::first, String[]::new))
        .param("dayUntil", column(days, Span::until, String[]::new))
        .query(Rollups::cells);
  }

  private static List<Lookup> lookups(List<Slot> slots) {
    List<Lookup> lookups = new ArrayList<>();
    for (int slot = 0; slot < slots.size(); slot++) {
      for (String slice : slots.get(slot).measure().slices()) {
        lookups.add(new Lookup(slot, slots.get(slot), slice));
      }
    }
    return lookups;
  }

  private static <T, V> V[] column(
      List<T> rows, Function<T, V> column, java.util.function.IntFunction<V[]> array) {
    return rows.stream().map(column).toArray(array);
  }

  private static Cells cells(ResultSet rows) throws SQLException {
    Instant asOf = Instant.EPOCH;
    Map<Integer, NavigableMap<YearMonth, Amount>> bySlot = new HashMap<>();
    while (rows.next()) {
      asOf = rows.getObject("as_of", OffsetDateTime.class).toInstant();
      LocalDate month = rows.getObject("month", LocalDate.class);
      if (month != null) {
        bySlot
            .computeIfAbsent(rows.getInt("slot"), _ -> new TreeMap<>())
            .put(
                YearMonth.from(month),
                new Amount(rows.getLong("occurrences"), rows.getBigDecimal("quantity")));
      }
    }
    return new Cells(asOf, bySlot);
  }

  private record Lookup(int slot, Slot of, String slice) {}

  /** Days from {@code first} to the one before {@code until}, as PostgreSQL writes them. */
  private record Span(boolean cumulative, String first, String until) {

    private static final String EVER = "-infinity";

    static List<Span> wholeMonths(Period period) {
      LocalDate after = afterWholeMonths(period);
      return List.of(
          new Span(false, firstWholeMonth(period).toString(), after.toString()),
          new Span(true, EVER, after.toString()));
    }

    static List<Span> oddDays(Period period) {
      LocalDate first = firstWholeMonth(period);
      LocalDate after = afterWholeMonths(period);
      LocalDate until = period.to().plusDays(1);
      List<Span> spans = new ArrayList<>();
      LocalDate headEnd = first.isBefore(until) ? first : until;
      add(spans, false, period.from(), headEnd);
      add(spans, false, after.isBefore(headEnd) ? headEnd : after, until);
      add(spans, true, after, until);
      return spans;
    }

    private static void add(
        List<Span> spans, boolean cumulative, LocalDate first, LocalDate until) {
      if (first.isBefore(until)) {
        spans.add(new Span(cumulative, first.toString(), until.toString()));
      }
    }

    private static LocalDate firstWholeMonth(Period period) {
      return period.from().getDayOfMonth() == 1
          ? period.from()
          : period.from().withDayOfMonth(1).plusMonths(1);
    }

    private static LocalDate afterWholeMonths(Period period) {
      return period.to().plusDays(1).withDayOfMonth(1);
    }
  }
}
