package org.qunxing.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTests {

  @ParameterizedTest
  @ValueSource(strings = {"91110000101623741K", "911101066976941872", "91350100M000100Y43"})
  void holdsTheSamples(String code) {
    assertThat(CreditCode.of(code).checkDigitHolds()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "91110000101623741k",
        "９１１１００００１０１６２３７４１Ｋ",
        "9111 0000 1016 2374 1K",
        "91-110000-101623741-K",
      })
  void normalisesWhatPeopleType(String typed) {
    assertThat(CreditCode.of(typed)).hasToString("91110000101623741K");
  }

  @Test
  void writesTheRemainderOfZeroAsZero() {
    // the weighted sum of the first 17 is a multiple of 31, and 31 - 0 has no character of its own
    assertThat(CreditCode.of("913301060000000490").checkDigitHolds()).isTrue();
    assertThat(CreditCodes.complete("91330106000000078")).hasToString("913301060000000780");
  }

  @Test
  void allowsAWellFormedCodeWhoseCheckFails() {
    CreditCode code = CreditCode.of("91110000101623741A");

    assertThat(code.checkDigitHolds()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "'', CREDIT_CODE_MISSING",
    "' \u3000', CREDIT_CODE_MISSING",
    "110000001234567, CREDIT_CODE_OLD_NUMBER",
    "91110000101623741, CREDIT_CODE_LENGTH",
    "91110000101623741K1, CREDIT_CODE_LENGTH",
    "9111000010162374IK, CREDIT_CODE_LETTERS",
    "911100OO101623741K, CREDIT_CODE_LETTERS",
    "91110000101623741S, CREDIT_CODE_LETTERS",
    "9111000010162374号K, CREDIT_CODE_CHARACTERS",
    "91110000101623741$, CREDIT_CODE_CHARACTERS",
    "911A0000101623741K, CREDIT_CODE_AREA",
  })
  void namesTheRuleThatFailed(String typed, Malformed rule) {
    assertThat(CreditCode.parse(typed))
        .isInstanceOfSatisfying(Parsed.Bad.class, bad -> assertThat(bad.reason()).isEqualTo(rule));
  }

  @Test
  void cannotBeMadeInAnotherThanItsNormalForm() {
    assertThatThrownBy(() -> new CreditCode("91110000101623741k")).isInstanceOf(Refusal.class);
  }
}
