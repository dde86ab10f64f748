package org.qunxing.plans.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTasksTests {

  @ParameterizedTest
  @CsvSource({
    "6月底前完成换届, 2026-06-30",
    "2026年9月前印发办法, 2026-09-30",
    "3月15日前报送方案, 2026-03-15",
    "2月30日前报送方案, 2026-02-28",
    "上半年完成选址, 2026-06-30",
    "12月底之前组织验收, 2026-12-31"
  })
  void findsSentencesThatSetADay(String sentence, String day) {
    var tasks = KeyTasks.in("做好服务。" + sentence + "。常抓不懈。", 2026);

    assertThat(tasks).hasSize(1);
    assertThat(tasks.getFirst().title()).isEqualTo(sentence);
    assertThat(Objects.requireNonNull(tasks.getFirst().duty().deadline())).isEqualTo(day);
  }

  @ParameterizedTest
  @ValueSource(strings = {"3月开展活动", "以前做得不够", "三八节前慰问", "6月是安全生产月"})
  void leavesAloneWhatSetsNoDay(String sentence) {
    assertThat(KeyTasks.in(sentence, 2026)).isEmpty();
  }

  @Test
  void needsAYearFromSomewhere() {
    assertThat(KeyTasks.in("6月底前完成换届", null)).isEmpty();
    assertThat(KeyTasks.in("2027年6月底前完成换届", null)).hasSize(1);
  }
}
