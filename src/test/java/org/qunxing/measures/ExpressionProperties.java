package org.qunxing.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.qunxing.kernel.Refusal;

class ExpressionProperties {

  @Property
  void readsBackWhatItWrites(@ForAll("expressions") Expression expression) {
    assertThat(Expression.parse(expression.toString())).isEqualTo(expression);
  }

  @Property
  void anyTextIsReadOrRefused(@ForAll String text) {
    readOrRefuse(text);
  }

  @Property
  void anyDamagedExpressionIsReadOrRefused(
      @ForAll("expressions") Expression expression, @ForAll int at, @ForAll char mark) {
    StringBuilder damaged = new StringBuilder(expression.toString());
    damaged.setCharAt(Math.floorMod(at, damaged.length()), mark);

    readOrRefuse(damaged.toString());
  }

  @Property
  void slicesOfAFilterAreAsManyAsItsCombinations(@ForAll("measures") MeasureRef measure) {
    int combinations =
        measure.filter().values().stream().mapToInt(SortedSet::size).reduce(1, (a, b) -> a * b);

    assertThat(measure.slices()).hasSize(combinations).doesNotHaveDuplicates();
  }

  private static void readOrRefuse(String text) {
    try {
      assertThat(Expression.parse(text)).isNotNull();
    } catch (Refusal refused) {
      assertThat(refused.reason()).isEqualTo(MeasureReason.EXPRESSION_NOT_UNDERSTOOD);
      assertThat(refused.text()).startsWith("算式看不懂：").endsWith("。");
    }
  }

  @Provide
  Arbitrary<MeasureRef> measures() {
    Arbitrary<String> words =
        Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(6);
    Arbitrary<String> values =
        Arbitraries.strings()
            .withCharRange('A', 'Z')
            .withChars("快递员骑手0-")
            .ofMinLength(1)
            .ofMaxLength(5);
    Arbitrary<SortedSet<String>> choices =
        values.list().ofMinSize(1).ofMaxSize(3).map(TreeSet::new);
    return Combinators.combine(words, words, Arbitraries.maps(words, choices).ofMaxSize(3))
        .as((module, thing, filter) -> new MeasureRef(module + "." + thing, new TreeMap<>(filter)));
  }

  @Provide
  Arbitrary<Expression> expressions() {
    Arbitrary<Total.Term> terms =
        Combinators.combine(Arbitraries.of(true, false), measures()).as(Total.Term::new);
    Arbitrary<Total> totals =
        Combinators.combine(measures(), terms.list().ofMaxSize(2)).as(ExpressionProperties::total);
    return Arbitraries.oneOf(
        totals.map(Expression.Count::new),
        totals.map(Expression.Sum::new),
        totals.map(Expression.Stock::new),
        totals.map(Expression.PerMonth::new),
        Combinators.combine(totals, totals).as(Expression.Ratio::new),
        Combinators.combine(totals, totals).as(Expression.Coverage::new));
  }

  private static Total total(MeasureRef first, List<Total.Term> further) {
    List<Total.Term> terms = new java.util.ArrayList<>(List.of(new Total.Term(false, first)));
    terms.addAll(further);
    return new Total(terms);
  }
}
