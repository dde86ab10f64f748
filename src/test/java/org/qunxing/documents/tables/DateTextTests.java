package org.qunxing.documents.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-3-1",
        "2026-03-01",
        "2026/3/1",
        "2026.3.1",
        "2026. 3. 1",
        "2026年3月1日",
        "2026年03月01号",
        "2026年3月1",
        "20260301",
        "46082",
        "2026-03-01 00:00:00",
        "2026-03-01T08:30:00Z",
        "２０２６－３－１",
        "二〇二六年三月一日",
        "二○二六年三月一日",
        " 2026-3-1 "
      })
  void readsTheUsualWays(String written) {
    assertThat(DateText.parse(written)).contains(LocalDate.of(2026, 3, 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "今天",
        "2026",
        "2026年3月",
        "26-3-1",
        "3/1/2026",
        "2026-3/1",
        "2026-02-30",
        "20261301",
        "2026年13月1日",
        "18991231",
        "21000101",
        "4608",
        "460820",
        "2026-3-1-1",
        "-46082"
      })
  void doesNotGuess(String written) {
    assertThat(DateText.parse(written)).isEmpty();
  }

  @Test
  void readsChineseNumeralsAboveTen() {
    assertThat(DateText.parse("一九九八年十二月三十一日")).contains(LocalDate.of(1998, 12, 31));
    assertThat(DateText.parse("二〇一〇年十月二十日")).contains(LocalDate.of(2010, 10, 20));
  }
}
