package org.qunxing.measures;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.qunxing.kernel.UnitPath;

/**
 * A figure by the units below, all taken in one moment. The units' shares and the total come from
 * the rollups, the rest from the facts themselves, so that they check one another.
 *
 * @param rest what lies at the unit itself, or below it at none of these units
 */
public record Breakdown(
    Expression expression, Map<UnitPath, Figure> byUnit, Figure rest, Figure total) {

  /**
   * @param unit one of those asked for
   */
  public Figure share(UnitPath unit) {
    return Objects.requireNonNull(byUnit.get(unit));
  }

  /** What the parts come to where they are not the total; empty too where parts never add up. */
  public Optional<BigDecimal> wrongSum() {
    BigDecimal sum =
        Stream.concat(byUnit.values().stream(), Stream.of(rest))
            .map(part -> Objects.requireNonNullElse(part.value(), BigDecimal.ZERO))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal whole = Objects.requireNonNullElse(total.value(), BigDecimal.ZERO);
    return expression.addsUpOverUnits() && sum.compareTo(whole) != 0
        ? Optional.of(sum)
        : Optional.empty();
  }
}
