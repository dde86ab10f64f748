package org.qunxing.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "13800001234",
        "138 0000 1234",
        "138-0000-1234",
        "+8613800001234",
        "+86 138 0000 1234",
        "008613800001234",
        "8613800001234",
        "(+86)13800001234",
        "１３８００００１２３４",
        "＋８６１３８００００１２３４",
        "\u202D13800001234\u202C",
      })
  void storesEverySpellingAsOne(String typed) {
    assertThat(Phone.of(typed).e164()).isEqualTo("+8613800001234");
  }

  @Test
  void doesNotTakeItsOwnDigitsForTheCountry() {
    assertThat(Phone.of("18613800001").digits()).isEqualTo("18613800001");
  }

  @ParameterizedTest
  @CsvSource({
    "'', PHONE_MISSING",
    "+86, PHONE_MISSING",
    "1380000123, PHONE_LENGTH",
    "138000012345, PHONE_LENGTH",
    "23800001234, PHONE_START",
    "+85261234567, PHONE_FOREIGN",
    "0085261234567, PHONE_FOREIGN",
    "1380000l234, PHONE_CHARACTERS",
    "一三八〇〇〇〇一二三四, PHONE_CHARACTERS",
  })
  void namesTheRuleThatFailed(String typed, Malformed rule) {
    assertThat(Phone.parse(typed))
        .isInstanceOfSatisfying(Parsed.Bad.class, bad -> assertThat(bad.reason()).isEqualTo(rule));
  }

  @Test
  void tellsHowManyDigitsItSaw() {
    assertThat(Phone.parse("1380000123").problem()).contains("手机号应为11位，现在是10位。");
  }

  @Test
  void showsItselfMaskedOnly() {
    assertThat(Phone.of("13800001234")).hasToString("138****1234");
  }

  @Test
  void cannotBeMadeInAnotherThanItsStoredForm() {
    assertThatThrownBy(() -> new Phone("13800001234")).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> new Phone("+86138")).isInstanceOf(Refusal.class);
  }

  @Property
  void readsWhatItWrites(@ForAll @LongRange(min = 10000000000L, max = 19999999999L) long number) {
    Phone phone = Phone.of(Long.toString(number));

    assertThat(Phone.of(phone.e164())).isEqualTo(phone);
    assertThat(Phone.of(phone.digits())).isEqualTo(phone);
    assertThat(phone.masked()).hasSize(11).contains("****");
  }
}
