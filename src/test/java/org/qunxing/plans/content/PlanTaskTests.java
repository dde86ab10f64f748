package org.qunxing.plans.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.qunxing.kernel.Refusal;
import org.qunxing.plans.PlanReason;

class PlanTaskTests {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 16);

  private final PlanTask open = PlanTask.open(7, 2, null, "建成驿站", null, TODAY, "赵敏");

  @Test
  void isReportedGivenBackAndReportedAgain() {
    PlanTask again = open.report(TODAY, "陈静").giveBack("赵敏").report(TODAY.plusDays(3), "陈静");

    assertThat(again.state()).isEqualTo(TaskState.REPORTED);
    assertThat(again.reportedOn()).isEqualTo(TODAY.plusDays(3));
  }

  @Test
  void countsTheDayOfTheReportNotOfItsConfirmation() {
    assertThat(open.report(TODAY, "陈静").close(TODAY.plusDays(20), "赵敏").doneOn()).isEqualTo(TODAY);
    assertThat(open.close(TODAY, "赵敏").doneOn()).isEqualTo(TODAY);
  }

  @Test
  void isNotGivenBackUnreported() {
    assertRefused(PlanReason.NOT_REPORTED, () -> open.giveBack("赵敏"));
  }

  @Test
  void stopsMovingOnceDone() {
    PlanTask done = open.close(TODAY, "赵敏");

    assertRefused(PlanReason.TASK_DONE, () -> done.report(TODAY, "陈静"));
    assertRefused(PlanReason.TASK_DONE, () -> done.giveBack("赵敏"));
    assertRefused(PlanReason.TASK_DONE, () -> done.close(TODAY, "赵敏"));
    assertRefused(PlanReason.TASK_DONE, done::requireOpen);
  }

  private static void assertRefused(PlanReason reason, ThrowingCallable deed) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(deed)
        .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(reason));
  }
}
