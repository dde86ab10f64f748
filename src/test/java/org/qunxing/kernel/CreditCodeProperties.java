package org.qunxing.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

class CreditCodeProperties {

  @Property
  void readsWhatItWrites(@ForAll("codes") CreditCode code) {
    assertThat(CreditCode.of(code.toString())).isEqualTo(code);
    assertThat(CreditCode.of(code.value().toLowerCase(Locale.ROOT))).isEqualTo(code);
  }

  @Property(tries = 5000)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void codesEndingInZeroAreAsCommonAsOthers(@ForAll("codes") CreditCode code) {
    // the widely copied mistake leaves these out, which is one code in 31
    Statistics.label("ends in")
        .collect(code.value().endsWith("0") ? "0" : "other")
        .coverage(coverage -> coverage.check("0").percentage(p -> p > 1.5 && p < 6));
  }

  @Property
  void noSingleWrongCharacterKeepsTheCheck(
      @ForAll("codes") CreditCode code,
      @ForAll @IntRange(max = 17) int place,
      @ForAll("characters") char wrong) {
    Assume.that(code.value().charAt(place) != wrong);
    StringBuilder changed = new StringBuilder(code.value());
    changed.setCharAt(place, wrong);

    assertThat(checkHolds(changed)).isFalse();
  }

  @Property
  void noSwapOfNeighboursKeepsTheCheck(
      @ForAll("codes") CreditCode code, @ForAll @IntRange(max = 16) int place) {
    char one = code.value().charAt(place);
    char other = code.value().charAt(place + 1);
    Assume.that(one != other);
    StringBuilder swapped = new StringBuilder(code.value());
    swapped.setCharAt(place, other);
    swapped.setCharAt(place + 1, one);

    assertThat(checkHolds(swapped)).isFalse();
  }

  @Property
  void nothingTypedBreaksTheReader(@ForAll String anything) {
    assertThat(CreditCode.parse(anything)).isNotNull();
  }

  private static boolean checkHolds(CharSequence code) {
    return CreditCode.parse(code.toString())
        .optional()
        .filter(CreditCode::checkDigitHolds)
        .isPresent();
  }

  @Provide
  Arbitrary<CreditCode> codes() {
    return CreditCodes.codes();
  }

  @Provide
  Arbitrary<Character> characters() {
    return Arbitraries.chars().with(CreditCodes.ALPHABET.toCharArray());
  }
}
