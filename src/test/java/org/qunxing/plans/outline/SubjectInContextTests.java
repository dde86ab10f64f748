package org.qunxing.plans.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qunxing.planreader.Operator;
import org.qunxing.planreader.Status;
import org.qunxing.planreader.Target;

class SubjectInContextTests {

  @ParameterizedTest
  @CsvSource({
    "面向各行业开展职工技能竞赛，全年不少于12场, 全年不少于12场, 场, 职工技能竞赛",
    "增设爱心妈咪之家。6月底前建成5场, 6月底前建成5场, 建, 举措的名称",
    "举办音乐会不少于12场, 举办音乐会不少于12场, 音乐会, 音乐会",
    "围绕装备制造和港航物流以及生物医药等多个重点行业的需要和特点安排，共12场, 共12场, 场, 举措的名称"
  })
  void namesATargetByWhatStandsAround(String source, String quote, String subject, String named) {
    int start = source.indexOf(quote);
    Target target =
        new Target(
            quote,
            subject,
            Operator.EQUAL,
            BigDecimal.TEN,
            null,
            "场",
            false,
            null,
            null,
            null,
            Status.TARGET,
            start,
            start + quote.length());

    assertThat(SubjectInContext.of(target, source, "举措的名称")).isEqualTo(named);
  }
}
