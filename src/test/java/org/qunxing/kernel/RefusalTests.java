package org.qunxing.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefusalTests {

  private enum Closed implements Reason {
    FULL("“%s”的%d个名额已满，可以排队等候。");

    private final String text;

    Closed(String text) {
      this.text = text;
    }

    @Override
    public String text() {
      return text;
    }

    @Override
    public int status() {
      return 409;
    }
  }

  @Test
  void tellsTheUserWhatHappenedAndMachinesItsCode() {
    Refusal no = new Refusal(Closed.FULL, "羽毛球", 30);

    assertThat(no.text()).isEqualTo("“羽毛球”的30个名额已满，可以排队等候。");
    assertThat(no.reason().code()).isEqualTo("kernel.FULL");
    assertThat(no).hasMessageContaining("kernel.FULL").hasMessageContaining("羽毛球");
  }

  @Test
  void parsedTextGivesTheValueOrTheRefusal() {
    Parsed<Integer> good = Parsed.good(7);
    Parsed<Integer> bad = Parsed.bad(Closed.FULL, "合唱", 2);

    assertThat(good.map(n -> n + 1).orRefuse()).isEqualTo(8);
    assertThat(good.problem()).isEmpty();
    assertThat(bad.map(n -> n + 1).optional()).isEmpty();
    assertThat(bad.problem()).contains("“合唱”的2个名额已满，可以排队等候。");
    assertThatThrownBy(bad::orRefuse)
        .isInstanceOfSatisfying(
            Refusal.class, no -> assertThat(no.reason()).isEqualTo(Closed.FULL));
  }

  @ParameterizedTest
  @EnumSource
  void everyMalformedTextIsAWholeChineseSentence(Malformed rule) {
    assertThat(rule.text()).endsWith("。").matches(Pattern.compile(".*\\p{IsHan}.*"));
    assertThat(rule.status()).isEqualTo(422);
    assertThat(rule.text().split("%s", -1)).hasSizeLessThanOrEqualTo(2);
  }
}
