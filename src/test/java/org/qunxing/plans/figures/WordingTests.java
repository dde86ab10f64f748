package org.qunxing.plans.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qunxing.planreader.Operator;
import org.qunxing.planreader.Period;

class WordingTests {

  @ParameterizedTest
  @CsvSource({
    "50, 场, false, 50 场",
    "1250, 人次, false, '1,250 人次'",
    "135000.0, 元, false, 13.5 万元",
    "10000, 人次, false, '10,000 人次'",
    "260000, 元, false, 26 万元",
    "60, %, true, 60%",
    "3, 个百分点, true, 3 个百分点",
    "12.50, 分, false, 12.5 分"
  })
  void writesAmountsAsPeopleSayThem(String value, String unit, boolean percent, String words) {
    assertThat(Wording.amount(new BigDecimal(value), unit, percent)).isEqualTo(words);
  }

  @Test
  void writesTargetsAsPeopleSayThem() {
    assertThat(words(Operator.AT_LEAST, "50", null, null, Period.YEAR)).isEqualTo("全年不少于 50 场");
    assertThat(words(Operator.EQUAL, "1", null, null, Period.MONTH)).isEqualTo("每月1 场");
    assertThat(words(Operator.EQUAL, "6", "8", null, Period.YEAR)).isEqualTo("全年6—8 场");
    assertThat(words(Operator.AT_LEAST, "85", null, "78", null)).isEqualTo("由 78 场 起，不少于 85 场");
  }

  private static String words(
      Operator operator,
      String value,
      @Nullable String upper,
      @Nullable String baseline,
      @Nullable Period period) {
    return Wording.target(
        new TargetFigure(
            "活动",
            operator,
            new BigDecimal(value),
            number(upper),
            "场",
            false,
            number(baseline),
            period,
            null));
  }

  private static @Nullable BigDecimal number(@Nullable String text) {
    return text == null ? null : new BigDecimal(text);
  }
}
