package org.qunxing.measures;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.qunxing.kernel.UnitPath;
import org.qunxing.measures.Measures.Question;
import org.qunxing.measures.Rollups.Slot;
import org.springframework.stereotype.Component;

/** Turns expressions into the rollup cells they need, asks for all at once, and works them out. */
@Component
class FigureReader {

  private final MeasureCatalogue catalogue;
  private final Rollups rollups;
  private final Clock clock;

  FigureReader(MeasureCatalogue catalogue, Rollups rollups, Clock clock) {
    this.catalogue = catalogue;
    this.rollups = rollups;
    this.clock = clock;
  }

  Map<Question, Figure> values(Collection<Question> questions, UnitPath unit) {
    Map<Question, Asked> asked = new LinkedHashMap<>();
    questions.forEach(one -> asked.put(one, new Asked(one.expression(), unit, one.period())));
    Answers answers = ask(asked.values());
    Map<Question, Figure> values = new HashMap<>();
    asked.forEach(
        (question, one) ->
            values.put(question, figure(one, answers, one.period(), answers::whole)));
    return values;
  }

  Map<UnitPath, Figure> byUnit(Expression expression, List<UnitPath> units, Period period) {
    List<Asked> asked = units.stream().map(unit -> new Asked(expression, unit, period)).toList();
    Answers answers = ask(asked);
    Map<UnitPath, Figure> byUnit = new LinkedHashMap<>();
    asked.forEach(one -> byUnit.put(one.unit(), figure(one, answers, period, answers::whole)));
    return byUnit;
  }

  List<Series> series(List<Expression> expressions, UnitPath unit, Period period) {
    List<Asked> asked =
        expressions.stream().map(expression -> new Asked(expression, unit, period)).toList();
    Answers answers = ask(asked);
    return asked.stream().map(one -> new Series(one.expression(), points(one, answers))).toList();
  }

  private List<Series.Point> points(Asked one, Answers answers) {
    YearMonth now = YearMonth.now(clock);
    boolean cumulative = one.expression().cumulative();
    return one.period().months().stream()
        .map(
            month ->
                new Series.Point(
                    month,
                    month.isAfter(now)
                        ? new Figure(null, catalogue.unit(one.expression()), answers.asOf())
                        : figure(
                            one,
                            answers,
                            Period.month(month),
                            slot ->
                                cumulative ? answers.upTo(slot, month) : answers.in(slot, month))))
        .toList();
  }

  Map<MeasureRef, Amount> amounts(
      Collection<MeasureRef> measures, List<UnitPath> units, boolean cumulative, Period period) {
    List<MeasureRef> wanted = List.copyOf(measures);
    Rollups.Cells cells =
        rollups.read(
            wanted.stream()
                .flatMap(one -> units.stream().map(at -> new Slot(at, one, cumulative, period)))
                .toList());
    Map<MeasureRef, Amount> amounts = new HashMap<>();
    for (int one = 0; one < wanted.size(); one++) {
      int first = one * units.size();
      amounts.put(
          wanted.get(one),
          IntStream.range(first, first + units.size())
              .mapToObj(cells::whole)
              .reduce(Amount.NONE, Amount::plus));
    }
    return amounts;
  }

  Figure figure(Expression expression, List<Amount> amounts, Period period) {
    return figure(expression, amounts, period, rollups.asOf());
  }

  private Figure figure(Asked one, Answers answers, Period period, Reading reading) {
    List<Amount> amounts =
        one.expression().totals().stream()
            .map(total -> amount(answers, one, total, reading))
            .toList();
    return figure(one.expression(), amounts, period, answers.asOf());
  }

  private Figure figure(Expression expression, List<Amount> amounts, Period period, Instant asOf) {
    String unit = catalogue.unit(expression);
    int factor = unit.equals("%") ? 100 : 1;
    return new Figure(expression.evaluate(amounts, monthsBegun(period), factor), unit, asOf);
  }

  private static Amount amount(Answers answers, Asked one, Total total, Reading reading) {
    Amount amount = Amount.NONE;
    for (Total.Term term : total.terms()) {
      Amount of = reading.amount(answers.slot(one, term.measure()));
      amount = term.minus() ? amount.minus(of) : amount.plus(of);
    }
    return amount;
  }

  private int monthsBegun(Period period) {
    YearMonth now = YearMonth.now(clock);
    return (int) Math.max(1, period.months().stream().filter(month -> !month.isAfter(now)).count());
  }

  private Answers ask(Collection<Asked> asked) {
    Map<Slot, Integer> slots = new LinkedHashMap<>();
    for (Asked one : asked) {
      catalogue.requireDeclared(one.expression());
      for (Total total : one.expression().totals()) {
        total.terms().forEach(term -> slots.putIfAbsent(one.slot(term.measure()), slots.size()));
      }
    }
    Rollups.Cells cells = rollups.read(new ArrayList<>(slots.keySet()));
    return new Answers(slots, cells);
  }

  private interface Reading {
    Amount amount(int slot);
  }

  private record Asked(Expression expression, UnitPath unit, Period period) {
    Slot slot(MeasureRef measure) {
      return new Slot(unit, measure, expression.cumulative(), period);
    }
  }

  private record Answers(Map<Slot, Integer> slots, Rollups.Cells cells) {

    int slot(Asked asked, MeasureRef measure) {
      return Objects.requireNonNull(slots.get(asked.slot(measure)));
    }

    Instant asOf() {
      return cells.asOf();
    }

    Amount whole(int slot) {
      return cells.whole(slot);
    }

    Amount in(int slot, YearMonth month) {
      return cells.byMonth(slot).getOrDefault(month, Amount.NONE);
    }

    Amount upTo(int slot, YearMonth month) {
      return cells.byMonth(slot).headMap(month, true).values().stream()
          .reduce(Amount.NONE, Amount::plus);
    }
  }
}
