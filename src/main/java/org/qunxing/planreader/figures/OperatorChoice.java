package org.qunxing.planreader.figures;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.qunxing.planreader.Operator;
import org.qunxing.planreader.figures.Operators.Bound;

/** Which of several bounding words decides: 超过50场以上, 近300余人, 控制在5%以内. */
final class OperatorChoice {

  private OperatorChoice() {}

  static Operator of(
      @Nullable Bound before,
      @Nullable Bound after,
      boolean more,
      Supplier<@Nullable Bound> distant) {
    if (before != null && before.operator() != Operator.AT_MOST) {
      return before.operator();
    }
    if (after != null) {
      return after.operator();
    }
    if (before != null) {
      return before.operator();
    }
    if (more) {
      return Operator.MORE_THAN;
    }
    var earlier = distant.get();
    return earlier == null ? Operator.EQUAL : earlier.operator();
  }
}
