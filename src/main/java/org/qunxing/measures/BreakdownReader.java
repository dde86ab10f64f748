package org.qunxing.measures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qunxing.access.PlatformScope;
import org.qunxing.kernel.UnitPath;
import org.qunxing.measures.Measures.Question;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a figure apart by units in one snapshot, so that no folding comes in between. */
@Component
class BreakdownReader {

  private final FigureReader figures;
  private final PlatformScope platform;
  private final JdbcClient jdbc;
  private final TransactionTemplate snapshot;

  BreakdownReader(
      FigureReader figures,
      PlatformScope platform,
      JdbcClient jdbc,
      PlatformTransactionManager transactions) {
    this.figures = figures;
    this.platform = platform;
    this.jdbc = jdbc;
    this.snapshot = new TransactionTemplate(transactions);
    this.snapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  Breakdown read(Expression expression, UnitPath unit, List<UnitPath> below, Period period) {
    return Objects.requireNonNull(
        snapshot.execute(_ -> platform.call(() -> inSnapshot(expression, unit, below, period))));
  }

  private Breakdown inSnapshot(
      Expression expression, UnitPath unit, List<UnitPath> below, Period period) {
    Question whole = new Question(expression, period);
    Figure total = Objects.requireNonNull(figures.values(List.of(whole), unit).get(whole));
    List<Amount> rest =
        expression.totals().stream()
            .map(each -> rest(expression, each, unit, below, period))
            .toList();
    return new Breakdown(
        expression,
        figures.byUnit(expression, below, period),
        figures.figure(expression, rest, period),
        total);
  }

  private Amount rest(
      Expression expression, Total total, UnitPath unit, List<UnitPath> below, Period period) {
    Amount amount = Amount.NONE;
    for (Total.Term term : total.terms()) {
      Amount of = rest(expression, term.measure(), unit, below, period);
      amount = term.minus() ? amount.minus(of) : amount.plus(of);
    }
    return amount;
  }

  private Amount rest(
      Expression expression,
      MeasureRef measure,
      UnitPath unit,
      List<UnitPath> below,
      Period period) {
    @Nullable LocalDate from = expression.cumulative() ? null : period.from();
    return jdbc.sql(
            """
            select coalesce(sum(occurrences), 0) as occurrences, coalesce(sum(quantity), 0) as quantity
            from measures.folded_facts as facts
            where facts.measure = :measure
              and facts.unit_path <@ cast(:unit as ltree)
              and not facts.unit_path <@ any (cast(:below as ltree[]))
              and facts.day between coalesce(cast(:from as date), '-infinity') and :to
              and exists (select from unnest(:slices) as slice where facts.tags @> string_to_array(slice, '&'))
            """)
        .param("measure", measure.measure())
        .param("unit", unit.value())
        .param("below", below.stream().map(UnitPath::value).toArray(String[]::new))
        .param("from", from)
        .param("to", period.to())
        .param("slices", measure.slices().toArray(String[]::new))
        .query(
            (row, _) ->
                new Amount(
                    row.getLong("occurrences"),
                    Objects.requireNonNullElse(row.getBigDecimal("quantity"), BigDecimal.ZERO)))
        .single();
  }
}
