package org.qunxing.plans.outline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.qunxing.kernel.Line;

class LinesInTextTests {

  @Test
  void namesTheLinesWhosePeopleATextSpeaksOf() {
    assertThat(LinesInText.of("关爱职工，联系青年")).containsExactly(Line.UNION, Line.YOUTH);
    assertThat(LinesInText.of("巾帼建功")).containsExactly(Line.WOMEN);
    assertThat(LinesInText.of("加强宣传")).isEmpty();
  }
}
