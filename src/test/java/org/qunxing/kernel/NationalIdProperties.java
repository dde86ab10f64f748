package org.qunxing.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class NationalIdProperties {

  @Property
  void everyNumberMadeByTheRulesIsAccepted(@ForAll("numbers") String number) {
    assertThat(NationalId.of(number).value()).isEqualTo(number);
  }

  @Property
  void theCheckIsThatOfIso7064(@ForAll("numbers") String number) {
    // the other way round of the same standard: all 18 values, weighted, are 1 modulo 11
    int sum = 0;
    for (int i = 0; i < 18; i++) {
      int value = number.charAt(i) == 'X' ? 10 : number.charAt(i) - '0';
      sum = (sum + value) % 11 * (i < 17 ? 2 : 1);
    }
    assertThat(sum % 11).isEqualTo(1);
  }

  @Property
  void noSingleWrongCharacterPasses(
      @ForAll("numbers") String number,
      @ForAll @IntRange(max = 17) int place,
      @ForAll("characters") char wrong) {
    Assume.that(number.charAt(place) != wrong);
    StringBuilder changed = new StringBuilder(number);
    changed.setCharAt(place, wrong);

    assertThat(NationalId.parse(changed.toString()).isGood()).isFalse();
  }

  @Property
  void noSwapOfNeighboursPasses(
      @ForAll("numbers") String number, @ForAll @IntRange(max = 16) int place) {
    char one = number.charAt(place);
    char other = number.charAt(place + 1);
    Assume.that(one != other);
    StringBuilder swapped = new StringBuilder(number);
    swapped.setCharAt(place, other);
    swapped.setCharAt(place + 1, one);

    assertThat(NationalId.parse(swapped.toString()).isGood()).isFalse();
  }

  @Property
  void maskingHidesBirthAndKeepsTheLength(@ForAll("numbers") String number) {
    String masked = NationalId.of(number).toString();

    assertThat(masked)
        .hasSize(18)
        .startsWith(number.substring(0, 4))
        .endsWith(number.substring(14));
    assertThat(masked.substring(4, 14)).isEqualTo("**********");
  }

  @Property
  void nothingTypedBreaksTheReader(@ForAll String anything) {
    assertThat(
            NationalId.parse(anything).isGood() || NationalId.parse(anything).problem().isPresent())
        .isTrue();
  }

  @Provide
  Arbitrary<String> numbers() {
    return NationalIds.numbers();
  }

  @Provide
  Arbitrary<Character> characters() {
    return Arbitraries.of('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'X');
  }
}
