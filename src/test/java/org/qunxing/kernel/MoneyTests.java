package org.qunxing.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0               | 0.00
          1234.5          | 1234.50
          1,234.50        | 1234.50
          ¥1,234.50       | 1234.50
          ￥１，２３４．５０   | 1234.50
          1234元          | 1234.00
          13.51万元        | 135100.00
          1.2亿           | 120000000.00
          .5              | 0.50
          -¥3.20          | -3.20
          −3.2            | -3.20
          12.3400         | 12.34
          """)
  void readsAmountsAsPeopleWriteThem(String typed, BigDecimal yuan) {
    assertThat(Money.of(typed).yuan()).isEqualTo(yuan);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                | MONEY_MISSING
          二百              | MONEY_CHARACTERS
          1e5               | MONEY_CHARACTERS
          $5                | MONEY_CHARACTERS
          --5               | MONEY_CHARACTERS
          1.                | MONEY_CHARACTERS
          12,34             | MONEY_GROUPING
          1234,567          | MONEY_GROUPING
          0.005             | MONEY_DECIMALS
          0.0000001万       | MONEY_DECIMALS
          10000000000000000 | MONEY_TOO_LARGE
          """)
  void namesTheRuleThatFailed(String typed, Malformed rule) {
    assertThat(Money.parse(typed))
        .isInstanceOfSatisfying(Parsed.Bad.class, bad -> assertThat(bad.reason()).isEqualTo(rule));
  }

  @Test
  void keepsTwoDecimalsSoThatEqualAmountsAreEqual() {
    assertThat(Money.of("1.5")).isEqualTo(Money.cents(150)).hasSameHashCodeAs(Money.of("1.50"));
    assertThat(Money.yuan(100).yuan().scale()).isEqualTo(2);
  }

  @Test
  void addsAndSubtractsExactly() {
    assertThat(Money.of("0.10").plus(Money.of("0.20"))).isEqualTo(Money.of("0.30"));
    assertThat(Money.of("0.10").minus(Money.of("0.20"))).isEqualTo(Money.of("-0.10"));
    assertThat(Money.sum(List.of(Money.yuan(1), Money.cents(1)))).isEqualTo(Money.of("1.01"));
    assertThat(Money.sum(List.of())).isEqualTo(Money.ZERO);
  }

  @Test
  void multipliesByACountWithoutRounding() {
    // RULES: 2,702 people in hospital at 50 yuan each
    assertThat(Money.yuan(50).times(2702)).isEqualTo(Money.of("135,100"));
  }

  @Test
  void roundsAShareToTheCentHalfUp() {
    assertThat(Money.of("0.25").times(new BigDecimal("0.02"))).isEqualTo(Money.of("0.01"));
    assertThat(Money.of("-0.25").times(new BigDecimal("0.02"))).isEqualTo(Money.of("-0.01"));
    assertThat(Money.of("12345.67").times(new BigDecimal("0.02"))).isEqualTo(Money.of("246.91"));
  }

  @Test
  void dividesDuesSixtyToFortyWithoutLosingACent() {
    assertThat(Money.of("0.01").allocate(List.of(60, 40)))
        .containsExactly(Money.of("0.01"), Money.ZERO);
    assertThat(Money.of("100.01").allocate(List.of(60, 40)))
        .containsExactly(Money.of("60.01"), Money.of("40.00"));
  }

  @Test
  void givesTheCentLeftOverToTheFirstAmongEquals() {
    assertThat(Money.yuan(100).split(3))
        .containsExactly(Money.of("33.34"), Money.of("33.33"), Money.of("33.33"));
    assertThat(Money.yuan(-100).split(3))
        .containsExactly(Money.of("-33.34"), Money.of("-33.33"), Money.of("-33.33"));
  }

  @Test
  void givesNothingToAWeightOfZero() {
    assertThat(Money.cents(5).allocate(List.of(0, 1, 1)).getFirst()).isEqualTo(Money.ZERO);
  }

  @Test
  void refusesWeightsThatCannotShare() {
    assertThatThrownBy(() -> Money.yuan(1).allocate(List.of(0, 0)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Money.yuan(1).allocate(List.of(2, -1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "0, '¥0.00'",
    "1234.5, '¥1,234.50'",
    "-1234567.89, '-¥1,234,567.89'",
    "0.07, '¥0.07'",
  })
  void formatsWithGroupsAndTwoDecimals(String amount, String shown) {
    assertThat(Money.of(amount).format()).isEqualTo(shown);
  }

  /** The examples of the rules for bills (支付结算办法, annex 1), and our own edges. */
  @ParameterizedTest
  @CsvSource({
    "12000, 壹万贰仟元整",
    "1409.50, 壹仟肆佰零玖元伍角整",
    "6007.14, 陆仟零柒元壹角肆分",
    "1680.32, 壹仟陆佰捌拾元叁角贰分",
    "107000.53, 壹拾万柒仟元伍角叁分",
    "16409.02, 壹万陆仟肆佰零玖元零贰分",
    "325.04, 叁佰贰拾伍元零肆分",
    "0, 零元整",
    "10, 壹拾元整",
    "0.5, 伍角整",
    "0.05, 伍分",
    "0.15, 壹角伍分",
    "100000000, 壹亿元整",
    "100000001, 壹亿零壹元整",
    "5329000, 伍佰叁拾贰万玖仟元整",
    "-3.20, 负叁元贰角整",
    "9999999999999999.99, 玖仟玖佰玖拾玖万玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分",
  })
  void writesCapitalAmounts(String amount, String words) {
    assertThat(Money.of(amount).inCapitals()).isEqualTo(words);
  }

  @Test
  void refusesWhatTheDatabaseCouldNotHold() {
    Money most = Money.of("9999999999999999.99");

    assertThatThrownBy(() -> most.plus(Money.cents(1)))
        .isInstanceOfSatisfying(
            Refusal.class, no -> assertThat(no.reason()).isEqualTo(Malformed.MONEY_TOO_LARGE));
  }
}
