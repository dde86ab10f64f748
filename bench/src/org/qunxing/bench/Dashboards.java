package org.qunxing.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.qunxing.kernel.UnitPath;
import org.qunxing.measures.Expression;
import org.qunxing.measures.Measures;
import org.qunxing.measures.Period;
import org.qunxing.measures.Series;

/**
 * The same dashboard, in turns, from the rollups and by one query on the facts with each index that
 * might help it. Both must come to the same sums, cell by cell.
 */
final class Dashboards {

  private static final int ROUNDS = 5;

  /** A dashboard from the rollups is too short to be timed once. */
  private static final int ROLLUPS_A_ROUND = 10;

  /** A server that has run for a minute has compiled its code and prepared its statements. */
  private static final int WARM_UP = 400;

  private static final Period YEAR = Period.year(2025);

  private final Measures measures;
  private final FactLoad facts;
  private final List<Expression> indicators;

  Dashboards(Measures measures, FactLoad facts, int indicators) {
    this.measures = measures;
    this.facts = facts;
    this.indicators =
        IntStream.range(0, indicators)
            .mapToObj(i -> Expression.parse("sum(bench.m" + i + ")"))
            .toList();
  }

  /** How many times faster the rollups are than the fastest index, where that is least. */
  double speedup(UnitPath... units) {
    for (int i = 0; i < WARM_UP; i++) {
      measures.series(indicators, units[i % units.length], YEAR);
    }
    Map<UnitPath, Map<FactLoad.Index, double[]>> fromFacts = new HashMap<>();
    Map<UnitPath, List<Double>> fromRollups = new HashMap<>();
    for (FactLoad.Index index : FactLoad.Index.values()) {
      facts.prepare(index);
      for (UnitPath unit : units) {
        double[] times = inTurns(unit, fromRollups.computeIfAbsent(unit, _ -> new ArrayList<>()));
        fromFacts.computeIfAbsent(unit, _ -> new EnumMap<>(FactLoad.Index.class)).put(index, times);
      }
      facts.drop(index);
    }
    return List.of(units).stream()
        .mapToDouble(unit -> report(unit, fromFacts.get(unit), fromRollups.get(unit)))
        .min()
        .orElseThrow();
  }

  private double[] inTurns(UnitPath unit, List<Double> rollups) {
    requireSame(facts.dashboard(unit, YEAR), measures.series(indicators, unit, YEAR));
    double[] times = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      times[round] = Timing.milliseconds(() -> facts.dashboard(unit, YEAR));
      for (int i = 0; i < ROLLUPS_A_ROUND; i++) {
        rollups.add(Timing.milliseconds(() -> measures.series(indicators, unit, YEAR)));
      }
    }
    return times;
  }

  private static double report(
      UnitPath unit, Map<FactLoad.Index, double[]> fromFacts, List<Double> fromRollups) {
    double ours = Timing.median(fromRollups.stream().mapToDouble(Double::doubleValue).toArray());
    double best = Double.MAX_VALUE;
    for (Map.Entry<FactLoad.Index, double[]> index : fromFacts.entrySet()) {
      double median = Timing.median(index.getValue());
      MeasuresBench.say("  %s from facts, %s: %.1f ms", unit, index.getKey(), median);
      best = Math.min(best, median);
    }
    MeasuresBench.say("  %s from rollups: %.3f ms, %.0f times as fast", unit, ours, best / ours);
    return best / ours;
  }

  private static void requireSame(Map<String, BigDecimal> facts, List<Series> rollups) {
    Map<String, BigDecimal> cells = new HashMap<>();
    for (Series series : rollups) {
      String measure =
          series.expression().totals().getFirst().terms().getFirst().measure().measure();
      series.points().forEach(p -> cells.put(measure + " " + p.month(), p.figure().value()));
    }
    if (cells.size() != rollups.size() * 12 || !cells.keySet().equals(facts.keySet())) {
      throw new IllegalStateException(
          "dashboards of %d and %d cells".formatted(cells.size(), facts.size()));
    }
    facts.forEach(
        (cell, sum) -> {
          if (sum.compareTo(cells.get(cell)) != 0) {
            throw new IllegalStateException(
                "%s: facts %s, rollups %s".formatted(cell, sum, cells.get(cell)));
          }
        });
  }
}
