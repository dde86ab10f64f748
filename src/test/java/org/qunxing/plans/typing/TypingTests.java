package org.qunxing.plans.typing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypingTests {

  private final Typing typing = new Typing();

  @ParameterizedTest
  @CsvSource({
    "50, 50",
    "'1,200', 1200",
    "10万, 100000",
    "13.5万, 135000",
    "60%, 60",
    "' 3 亿', 300000000"
  })
  void readsNumbersAsPeopleTypeThem(String typed, String number) {
    assertThat(typing.number("value", typed)).isEqualByComparingTo(number);
    assertThat(typing.failed()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"很多", "-5", "1e9", "5场", "12345678901234"})
  void saysWhichNumberItCannotRead(String typed) {
    assertThat(typing.number("value", typed)).isNull();
    assertThat(typing.errors().get("value")).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({"2026-06-30, 2026-06-30", "2026年6月3日, 2026-06-03", "2026/6/3, 2026-06-03"})
  void readsDays(String typed, String day) {
    assertThat(typing.day("deadline", typed)).isEqualTo(day);
  }

  @ParameterizedTest
  @ValueSource(strings = {"明年", "2026-02-30", "2026-13-01", "06-30"})
  void saysWhichDayItCannotRead(String typed) {
    assertThat(typing.day("deadline", typed)).isNull();
    assertThat(typing.errors().get("deadline")).isNotNull();
  }

  @Test
  void asksForWhatIsMissingAndForLess() {
    typing.text("title", "  ", 10, "请填写名称。");
    typing.text("name", "一二三四五", 4, "请填写。");

    assertThat(typing.errors().get("title")).isEqualTo("请填写名称。");
    assertThat(typing.errors().get("name")).contains("最多 4 个字");
  }
}
