package org.qunxing.measures;

import java.math.BigDecimal;

/** What facts add up to: how often, and how much. */
public record Amount(long occurrences, BigDecimal quantity) {

  public static final Amount NONE = new Amount(0, BigDecimal.ZERO);

  public Amount plus(Amount other) {
    return new Amount(occurrences + other.occurrences, quantity.add(other.quantity));
  }

  public Amount minus(Amount other) {
    return new Amount(occurrences - other.occurrences, quantity.subtract(other.quantity));
  }
}
