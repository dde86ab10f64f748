package org.qunxing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WrittenTests {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @Test
  void aDayOfThisYearHasItsWeekdayAndOneOfAnotherYearHasTheYear() {
    assertThat(Written.near(LocalDate.of(2026, 11, 20), TODAY)).isEqualTo("11月20日 周五");
    assertThat(Written.near(LocalDate.of(2025, 11, 22), TODAY)).isEqualTo("2025年11月22日");
    assertThat(Written.near(LocalDate.of(2027, 1, 4), TODAY)).isEqualTo("2027年1月4日");
  }
}
