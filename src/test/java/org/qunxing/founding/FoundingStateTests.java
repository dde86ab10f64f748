package org.qunxing.founding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The life of a founding against a model written down independently, as the law's five stages. */
class FoundingStateTests {

  /** state + step = state, all that there is. */
  private static final Map<String, String> MODEL =
      List.of(
              "APPLIED APPROVE APPROVED",
              "APPLIED RETURN RETURNED",
              "APPLIED WITHDRAW WITHDRAWN",
              "RETURNED RESUBMIT APPLIED",
              "RETURNED WITHDRAW WITHDRAWN",
              "APPROVED REPORT REPORTED",
              "APPROVED WITHDRAW WITHDRAWN",
              "REPORTED FILE FILED",
              "REPORTED RETURN_RESULT RESULT_RETURNED",
              "RESULT_RETURNED REPORT REPORTED",
              "RESULT_RETURNED WITHDRAW WITHDRAWN",
              "FILED CERTIFY CERTIFIED")
          .stream()
          .map(line -> line.split(" "))
          .collect(Collectors.toMap(words -> words[0] + " " + words[1], words -> words[2]));

  @Test
  void everyStepFromEveryStateIsAsTheModelSays() {
    for (FoundingState state : FoundingState.values()) {
      for (FoundingStep step : FoundingStep.values()) {
        assertThat(state.after(step).map(Enum::name).orElse(null))
            .as(state + " " + step)
            .isEqualTo(MODEL.get(state + " " + step));
      }
    }
  }

  @Test
  void everyWalkEndsInCertificateOrWithdrawalAndNeverComesBack() {
    Random random = new Random(2026);
    for (int walk = 0; walk < 2_000; walk++) {
      FoundingState state = FoundingState.APPLIED;
      Set<FoundingState> passed = new HashSet<>();
      while (state.isOpen()) {
        List<FoundingStep> open = open(state);
        assertThat(open).as("a way on from " + state).isNotEmpty();
        passed.add(state);
        state = state.after(open.get(random.nextInt(open.size()))).orElseThrow();
      }
      assertThat(open(state)).isEmpty();
      if (state == FoundingState.CERTIFIED) {
        assertThat(passed)
            .contains(FoundingState.APPROVED, FoundingState.REPORTED, FoundingState.FILED);
      }
    }
  }

  @Test
  void noSideTakesTwoDecisionsInARowAboutItsOwnWork() {
    EnumSet<FoundingStep> employers =
        Arrays.stream(FoundingStep.values())
            .filter(step -> step.side() == FoundingStep.Side.EMPLOYER)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(FoundingStep.class)));

    for (FoundingState state : FoundingState.values()) {
      Set<FoundingStep.Side> sides =
          open(state).stream()
              .filter(step -> step != FoundingStep.WITHDRAW)
              .map(FoundingStep::side)
              .collect(Collectors.toSet());
      assertThat(sides).as("whose turn it is in " + state).hasSizeLessThanOrEqualTo(1);
    }
    assertThat(employers)
        .containsExactlyInAnyOrder(
            FoundingStep.APPLY, FoundingStep.RESUBMIT, FoundingStep.WITHDRAW, FoundingStep.REPORT);
  }

  private static List<FoundingStep> open(FoundingState state) {
    return Arrays.stream(FoundingStep.values())
        .filter(step -> state.after(step).isPresent())
        .toList();
  }
}
