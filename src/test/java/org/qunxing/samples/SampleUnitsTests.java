package org.qunxing.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.qunxing.kernel.CreditCode;
import org.qunxing.samples.SampleUnits.Unit;

class SampleUnitsTests {

  @Test
  void isWhatTheGeneratorInvents() throws IOException {
    assertThat(Files.readAllLines(SampleUnits.FILE).stream().skip(1))
        .containsExactlyElementsOf(SampleUnits.units().stream().map(Unit::line).toList());
  }

  @Test
  void holdsThreeHundredUnitsOfDifferentNamesAndCodes() {
    var units = SampleUnits.units();

    assertThat(units).hasSize(300);
    assertThat(units.stream().map(Unit::code).distinct()).hasSize(300);
    assertThat(units.stream().map(Unit::name).distinct()).hasSize(300);
  }

  @Test
  void namesEachParentBeforeItsChildren() {
    Set<String> known = new HashSet<>(Set.of(""));
    for (Unit unit : SampleUnits.units()) {
      assertThat(known).contains(unit.parent());
      known.add(unit.code());
    }
  }

  @Test
  void givesOutCreditCodesThatTheKernelAccepts() {
    var codes =
        SampleUnits.units().stream()
            .map(Unit::creditCode)
            .filter(code -> !code.isEmpty())
            .collect(Collectors.toSet());

    assertThat(codes)
        .hasSizeGreaterThan(250)
        .allMatch(code -> CreditCode.of(code).checkDigitHolds());
  }
}
