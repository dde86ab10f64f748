package org.qunxing.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class MoneyProperties {

  @Property
  void readsWhatItWrites(@ForAll("amounts") Money amount) {
    assertThat(Money.of(amount.format())).isEqualTo(amount);
    assertThat(Money.of(amount.yuan().toPlainString())).isEqualTo(amount);
  }

  @Property
  void allocationAddsUpToTheAmount(
      @ForAll("amounts") Money amount, @ForAll("weights") List<Integer> weights) {
    assertThat(Money.sum(amount.allocate(weights))).isEqualTo(amount);
  }

  @Property
  void noPartIsACentAwayFromItsExactShare(
      @ForAll("amounts") Money amount, @ForAll("weights") List<Integer> weights) {
    List<Money> parts = amount.allocate(weights);
    BigDecimal total = BigDecimal.valueOf(weights.stream().mapToLong(w -> w).sum());

    for (int i = 0; i < parts.size(); i++) {
      BigDecimal exact = amount.yuan().multiply(BigDecimal.valueOf(weights.get(i)));
      BigDecimal gap = parts.get(i).yuan().multiply(total).subtract(exact).abs();
      assertThat(gap).isLessThan(total.movePointLeft(2));
    }
  }

  @Property
  void equalPartsDifferByACentAtMost(
      @ForAll("amounts") Money amount, @ForAll @IntRange(min = 1, max = 50) int parts) {
    List<Money> split = amount.split(parts);

    assertThat(Collections.max(split).minus(Collections.min(split)))
        .isLessThanOrEqualTo(Money.cents(1));
  }

  @Property
  void plusAndMinusUndoEachOther(@ForAll("amounts") Money one, @ForAll("amounts") Money other) {
    assertThat(one.plus(other).minus(other)).isEqualTo(one);
    assertThat(one.plus(one.negated())).isEqualTo(Money.ZERO);
  }

  @Provide
  Arbitrary<Money> amounts() {
    return Arbitraries.longs()
        .between(-100_000_000_000_000_000L, 100_000_000_000_000_000L)
        .map(Money::cents);
  }

  @Provide
  Arbitrary<List<Integer>> weights() {
    return Arbitraries.integers()
        .between(0, 10_000)
        .list()
        .ofMinSize(1)
        .ofMaxSize(12)
        .filter(list -> list.stream().anyMatch(weight -> weight > 0));
  }
}
