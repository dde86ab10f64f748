package org.qunxing.plans.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.qunxing.measures.Dimension;
import org.qunxing.measures.MeasureDeclaration;
import org.qunxing.planreader.Operator;
import org.qunxing.plans.figures.TargetFigure;

class MeasureSuggestionsTests {

  private final MeasureSuggestions suggestions =
      new MeasureSuggestions(
          List.of(
              measure("activities.held", "举办活动", "场"),
              measure("activities.attendances", "活动参与", "人次"),
              measure("activities.satisfied", "满意评价", "条"),
              measure("activities.feedback", "活动评价", "条"),
              measure("activities.cost", "活动经费", "元"),
              new MeasureDeclaration(
                  "members.joined",
                  "新增会员",
                  "人",
                  "入会",
                  List.of(new Dimension("form", "就业形态", Map.of("COURIER", "快递员"))))));

  @Test
  void proposesWhatCountsTheSameKindOfThing() {
    assertThat(best("文体活动", "举办文体活动不少于50场", "场")).isEqualTo("count(activities.held)");
    assertThat(best("活动参与", "活动参与2万人次以上", "人次")).isEqualTo("sum(activities.attendances)");
    assertThat(best("活动经费", "活动经费13万元", "元")).isEqualTo("sum(activities.cost)");
  }

  @Test
  void narrowsToTheGroupThatTheTargetNames() {
    assertThat(best("快递员入会", "新增快递员会员100名", "名")).isEqualTo("sum(members.joined[form=COURIER])");
  }

  @Test
  void proposesARatioForAPercentage() {
    List<Suggestion> found = suggestions.fitting(target("活动满意率", "%", true), "活动反馈满意率不低于90%");

    assertThat(found.getFirst().expression())
        .isEqualTo("ratio(activities.satisfied, activities.feedback)");
  }

  @Test
  void proposesNothingWhereNothingOfTheKindIsRecorded() {
    assertThat(suggestions.fitting(target("绿地", "平方米", false), "新增绿地")).isEmpty();
    assertThat(suggestions.fitting(target("无关", "场", false), "毫不相干")).isEmpty();
  }

  private String best(String subject, String quote, String unit) {
    return suggestions.fitting(target(subject, unit, false), quote).getFirst().expression();
  }

  private static TargetFigure target(String subject, String unit, boolean percent) {
    return new TargetFigure(
        subject, Operator.AT_LEAST, BigDecimal.valueOf(50), null, unit, percent, null, null, null);
  }

  private static MeasureDeclaration measure(String key, String name, String unit) {
    return new MeasureDeclaration(key, name, unit, name);
  }
}
