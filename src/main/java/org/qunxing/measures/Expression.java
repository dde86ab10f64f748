package org.qunxing.measures;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How an indicator is worked out from measures. Written {@code ratio(activities.satisfied,
 * activities.feedback)}; {@code toString} gives back what {@code parse} reads.
 */
public sealed interface Expression {

  /** How often it happened in the period, whatever the quantities. */
  record Count(Total of) implements Expression {
    @Override
    public String toString() {
      return "count(" + of + ")";
    }
  }

  /** How much in the period. */
  record Sum(Total of) implements Expression {
    @Override
    public String toString() {
      return "sum(" + of + ")";
    }
  }

  /** How much there is at the period's end: everything from the first fact on. */
  record Stock(Total of) implements Expression {
    @Override
    public String toString() {
      return "stock(" + of + ")";
    }
  }

  /** How much in an average month of the period; months that have not begun do not count. */
  record PerMonth(Total of) implements Expression {
    @Override
    public String toString() {
      return "permonth(" + of + ")";
    }
  }

  /** Part by whole, both of the period: a percentage when both have one unit. */
  record Ratio(Total part, Total whole) implements Expression {
    @Override
    public String toString() {
      return "ratio(" + part + ", " + whole + ")";
    }
  }

  /** Part by whole as they stand at the period's end: the share that is covered by then. */
  record Coverage(Total part, Total whole) implements Expression {
    @Override
    public String toString() {
      return "coverage(" + part + ", " + whole + ")";
    }
  }

  /**
   * @throws org.qunxing.kernel.Refusal saying in Chinese what is wrong, and where
   */
  static Expression parse(String text) {
    return new ExpressionReader(text).expression();
  }

  default List<Total> totals() {
    return switch (this) {
      case Count(var of) -> List.of(of);
      case Sum(var of) -> List.of(of);
      case Stock(var of) -> List.of(of);
      case PerMonth(var of) -> List.of(of);
      case Ratio(var part, var whole) -> List.of(part, whole);
      case Coverage(var part, var whole) -> List.of(part, whole);
    };
  }

  /** Whether facts from before the period count too. */
  default boolean cumulative() {
    return this instanceof Stock || this instanceof Coverage;
  }

  /** Whether the figures of units come to the figure of all; shares and averages do not. */
  default boolean addsUpOverUnits() {
    return this instanceof Count || this instanceof Sum || this instanceof Stock;
  }

  /** The same expression over other totals, for instance narrowed to a group. */
  default Expression map(UnaryOperator<Total> change) {
    return switch (this) {
      case Count(var of) -> new Count(change.apply(of));
      case Sum(var of) -> new Sum(change.apply(of));
      case Stock(var of) -> new Stock(change.apply(of));
      case PerMonth(var of) -> new PerMonth(change.apply(of));
      case Ratio(var part, var whole) -> new Ratio(change.apply(part), change.apply(whole));
      case Coverage(var part, var whole) -> new Coverage(change.apply(part), change.apply(whole));
    };
  }

  /** The same for one group only; narrows a condition that is already there. */
  default Expression where(String dimension, String value) {
    return map(
        total ->
            new Total(
                total.terms().stream()
                    .map(
                        term ->
                            new Total.Term(term.minus(), term.measure().where(dimension, value)))
                    .toList()));
  }

  /**
   * @param amounts what each of {@link #totals()} came to
   * @param months how many months of the period have begun, at least one
   * @param factor 100 for a percentage
   * @return null when there is nothing to divide by
   */
  default @Nullable BigDecimal evaluate(List<Amount> amounts, int months, int factor) {
    Amount first = amounts.getFirst();
    return switch (this) {
      case Count _ -> BigDecimal.valueOf(first.occurrences());
      case Sum _, Stock _ -> first.quantity();
      case PerMonth _ -> first.quantity().divide(BigDecimal.valueOf(months), MathContext.DECIMAL64);
      case Ratio _, Coverage _ -> quotient(first.quantity(), amounts.get(1).quantity(), factor);
    };
  }

  private static @Nullable BigDecimal quotient(BigDecimal part, BigDecimal whole, int factor) {
    return whole.signum() == 0
        ? null
        : part.multiply(BigDecimal.valueOf(factor)).divide(whole, MathContext.DECIMAL64);
  }
}
