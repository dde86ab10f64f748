package org.qunxing.plans.lights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qunxing.plans.Light;
import org.qunxing.plans.content.PlanTask;
import org.qunxing.plans.content.TaskState;

class TaskLightsTests {

  private static final LocalDate DUE = LocalDate.of(2026, 6, 30);

  @ParameterizedTest
  @CsvSource({"5, GREEN", "4, AMBER", "0, AMBER"})
  void turnsAmberFiveWorkingDaysBefore(int left, Light light) {
    assertThat(TaskLights.of(task(TaskState.OPEN, null, null, DUE), DUE.minusDays(1), left).light())
        .isEqualTo(light);
  }

  @Test
  void turnsRedTheDayAfter() {
    PlanTask open = task(TaskState.OPEN, null, null, DUE);

    assertThat(TaskLights.of(open, DUE, 0).light()).isEqualTo(Light.AMBER);
    assertThat(TaskLights.of(open, DUE.plusDays(1), 0).light()).isEqualTo(Light.RED);
  }

  @Test
  void doesNotBlameTheOwnerWhoReportedInTime() {
    assertThat(TaskLights.of(task(TaskState.REPORTED, DUE, null, DUE), DUE.plusDays(9), 0).light())
        .isEqualTo(Light.AMBER);
    assertThat(
            TaskLights.of(task(TaskState.REPORTED, DUE.plusDays(1), null, DUE), DUE.plusDays(9), 0)
                .light())
        .isEqualTo(Light.RED);
  }

  @Test
  void saysWhetherItWasDoneInTime() {
    assertThat(TaskLights.of(task(TaskState.DONE, null, DUE, DUE), DUE.plusDays(9), 0).why())
        .isEqualTo("按期办结。");
    assertThat(
            TaskLights.of(task(TaskState.DONE, null, DUE.plusDays(1), DUE), DUE.plusDays(9), 0)
                .why())
        .isEqualTo("逾期办结。");
  }

  @Test
  void doesNotShineWithoutADeadline() {
    assertThat(TaskLights.of(task(TaskState.OPEN, null, null, null), DUE, 0).light())
        .isEqualTo(Light.NONE);
  }

  private static PlanTask task(
      TaskState state,
      @Nullable LocalDate reported,
      @Nullable LocalDate done,
      @Nullable LocalDate due) {
    return new PlanTask(1, 1, null, "任务", null, due, state, reported, done, null, 0, "赵敏");
  }
}
