package org.qunxing.benefits.claiming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InWordsTests {

  @Test
  void saysTheOddsInWholePeople() {
    assertThat(InWords.odds(300, 3_214)).contains("大约每 11 人中 1 人");
    assertThat(InWords.odds(300, 300)).contains("人人有份");
  }

  @Test
  void hopesLessTheFartherBackOneWaits() {
    assertThat(InWords.chance(1_000, 50)).contains("位置有希望");
    assertThat(InWords.chance(1_000, 100)).contains("位置有一点希望");
    assertThat(InWords.chance(1_000, 101)).contains("位置希望不大");
    assertThat(InWords.chance(1, 1)).contains("位置有希望");
  }

  @Test
  void everyQuestionIsAnsweredByItsSumInAnyWriting() {
    IntStream.range(0, Questions.COUNT)
        .forEach(
            question -> {
              int sum = 2 + question / 5 + question % 5;
              assertThat(Questions.isAnsweredBy(question, " " + sum + " ")).isTrue();
              assertThat(Questions.isAnsweredBy(question, fullWidth(sum))).isTrue();
              assertThat(Questions.isAnsweredBy(question, String.valueOf(sum + 1))).isFalse();
              assertThat(Questions.isAnsweredBy(question, "")).isFalse();
            });
    assertThat(Questions.words(7)).isEqualTo("二 加 三 等于几？");
    assertThat(Questions.isAnsweredBy(7, "五")).isTrue();
  }

  private static String fullWidth(int number) {
    return String.valueOf(number)
        .chars()
        .mapToObj(c -> String.valueOf((char) (c - '0' + '０')))
        .collect(java.util.stream.Collectors.joining());
  }
}
