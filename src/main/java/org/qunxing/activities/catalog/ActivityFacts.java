package org.qunxing.activities.catalog;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.qunxing.activities.ActivityKind;
import org.qunxing.kernel.Line;
import org.qunxing.measures.Dimension;
import org.qunxing.measures.Fact;
import org.qunxing.measures.MeasureDeclaration;
import org.qunxing.measures.Measures;
import org.springframework.stereotype.Component;

/** What activities tell the measures, always in the transaction in which it happened. */
@Component
public class ActivityFacts {

  private static final List<Dimension> DIMENSIONS =
      List.of(
          new Dimension("kind", "类别", labels(ActivityKind.values(), ActivityKind::label)),
          new Dimension("line", "条线", labels(Line.values(), Line::label)));

  private static <E extends Enum<E>> Map<String, String> labels(
      E[] values, Function<E, String> label) {
    Map<String, String> labels = new LinkedHashMap<>();
    for (E value : values) {
      labels.put(value.name(), label.apply(value));
    }
    return labels;
  }

  /** What can be counted of activities. */
  public enum Measure {
    HELD("activities.held", "举办活动", "场", "办结的活动，按活动开始日计"),
    SIGN_UPS("activities.signups", "报名人次", "人次", "报名成功的人次，取消的扣除"),
    ATTENDANCES("activities.attendances", "参加人次", "人次", "到场的人次：本人扫码或主办方勾选，更正的扣除"),
    FEEDBACK("activities.feedback", "评价", "条", "参加者的评价，每人每项活动一条"),
    SATISFIED("activities.satisfied", "满意评价", "条", "评价中表示满意的"),
    COST("activities.cost", "活动支出", "元", "办结活动的经费");

    private final MeasureDeclaration declaration;

    Measure(String key, String name, String unit, String meaning) {
      this.declaration = new MeasureDeclaration(key, name, unit, meaning, DIMENSIONS);
    }

    public MeasureDeclaration declaration() {
      return declaration;
    }
  }

  private final Measures measures;

  ActivityFacts(Measures measures) {
    this.measures = measures;
  }

  /** It happened; nothing is recorded when the quantity is zero. */
  public void happened(Measure measure, Activity activity, LocalDate day, BigDecimal quantity) {
    if (quantity.signum() > 0) {
      measures.record(fact(measure, activity, day, quantity));
    }
  }

  public void happened(Measure measure, Activity activity, LocalDate day, int quantity) {
    happened(measure, activity, day, BigDecimal.valueOf(quantity));
  }

  /** It did not after all: takes back what was recorded for the same activity and day. */
  public void takenBack(
      Measure measure, Activity activity, LocalDate day, int quantity, String why) {
    if (quantity > 0) {
      measures.withdraw(fact(measure, activity, day, BigDecimal.valueOf(quantity)), why);
    }
  }

  private static Fact fact(Measure measure, Activity activity, LocalDate day, BigDecimal quantity) {
    return new Fact(
        measure.declaration.key(),
        activity.unitPath(),
        day,
        quantity,
        Map.of("kind", activity.kind().name(), "line", activity.line().name()),
        activity.title(),
        "/workbench/activities/" + activity.number());
  }
}
