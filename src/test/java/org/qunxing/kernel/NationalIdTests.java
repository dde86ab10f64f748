package org.qunxing.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NationalIdTests {

  @ParameterizedTest
  @ValueSource(strings = {"11010519491231002X", "440524188001010014", "810000199408230021"})
  void acceptsTheSamplesOfTheStandard(String number) {
    assertThat(NationalId.of(number).value()).isEqualTo(number);
  }

  @Test
  void readsBirthAndSexOffTheNumber() {
    NationalId woman = NationalId.of("11010519491231002X");

    assertThat(woman.birthDate()).isEqualTo(LocalDate.of(1949, 12, 31));
    assertThat(woman.sex()).isEqualTo(NationalId.Sex.FEMALE);
    assertThat(NationalId.of("440524188001010014").sex()).isEqualTo(NationalId.Sex.MALE);
  }

  @Test
  void countsTheYearsCompleted() {
    NationalId id = NationalId.of("11010519491231002X");

    assertThat(id.ageOn(LocalDate.of(2026, 12, 30))).isEqualTo(76);
    assertThat(id.ageOn(LocalDate.of(2026, 12, 31))).isEqualTo(77);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "11010519491231002x",
        "１１０１０５１９４９１２３１００２Ｘ",
        " 110105 19491231 002X\t",
        "\uFEFF11010519491231002X\u200B",
      })
  void normalisesWhatPeopleType(String typed) {
    assertThat(NationalId.of(typed).value()).isEqualTo("11010519491231002X");
  }

  @Test
  void acceptsAForeignersPermanentResidenceNumber() {
    NationalId id = NationalId.of("931156198705120014");

    assertThat(id.isForeigner()).isTrue();
    assertThat(id.birthDate()).isEqualTo(LocalDate.of(1987, 5, 12));
  }

  @ParameterizedTest
  @CsvSource({
    "'', NATIONAL_ID_MISSING",
    "'   ', NATIONAL_ID_MISSING",
    "110105491231002, NATIONAL_ID_FIFTEEN",
    "1.10105E+17, NATIONAL_ID_ROUNDED",
    "1101051949123100, NATIONAL_ID_LENGTH",
    "11010519491231002XX, NATIONAL_ID_LENGTH",
    "11010519491231X020, NATIONAL_ID_CHARACTERS",
    "1101051949123100二X, NATIONAL_ID_CHARACTERS",
    "00010519491231002X, NATIONAL_ID_AREA",
    "66010519491231002X, NATIONAL_ID_AREA",
    "84000019491231002X, NATIONAL_ID_AREA",
    "999999198705120014, NATIONAL_ID_AREA",
    "11010519491331002X, NATIONAL_ID_BIRTH",
    "11010519490231002X, NATIONAL_ID_BIRTH",
    "11010519490229002X, NATIONAL_ID_BIRTH",
    "11010517991231002X, NATIONAL_ID_BIRTH",
    "110105194912310020, NATIONAL_ID_CHECK",
    "110105194912310021, NATIONAL_ID_CHECK",
  })
  void namesTheRuleThatFailed(String typed, Malformed rule) {
    assertThat(NationalId.parse(typed))
        .isInstanceOfSatisfying(Parsed.Bad.class, bad -> assertThat(bad.reason()).isEqualTo(rule));
  }

  @Test
  void tellsHowManyCharactersItSaw() {
    assertThat(NationalId.parse("1101051949123100").problem()).contains("身份证号应为18位，现在是16位。");
  }

  @Test
  void acceptsTheLeapDayOfALeapYear() {
    assertThat(NationalId.parse("11010520000229002").isGood()).isFalse();
    assertThat(NationalIds.complete("11010520000229002").birthDate())
        .isEqualTo(LocalDate.of(2000, 2, 29));
  }

  @Test
  void showsItselfMaskedOnly() {
    NationalId id = NationalId.of("11010519491231002X");

    assertThat(id.masked()).isEqualTo("1101**********002X");
    assertThat(id).hasToString("1101**********002X");
    assertThat("%s".formatted(NationalId.parse("11010519491231002X"))).doesNotContain("19491231");
  }

  @Test
  void refusesWithoutRepeatingTheNumber() {
    assertThatThrownBy(() -> NationalId.of("110105194912310021"))
        .isInstanceOf(Refusal.class)
        .hasMessageNotContaining("19491231");
  }

  @Test
  void cannotBeMadeFromANumberThatIsWrong() {
    assertThatThrownBy(() -> new NationalId("110105194912310021")).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> new NationalId("11010519491231002x")).isInstanceOf(Refusal.class);
  }
}
