package org.qunxing.cadres.sitting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One try of one cadre at an exam.
 *
 * @param seed from which the questions and their order follow
 * @param questions what was drawn, in the order in which it is asked
 * @param rightCount null until it is handed in
 */
public record Sitting(
    UUID id,
    String number,
    UUID paper,
    UUID cadre,
    long seed,
    List<UUID> questions,
    Instant startedAt,
    Instant endsAt,
    @Nullable Instant submittedAt,
    @Nullable Integer rightCount,
    @Nullable Boolean passed) {

  public Sitting {
    questions = List.copyOf(questions);
  }

  public boolean isSubmitted() {
    return submittedAt != null;
  }

  public boolean isOver(Instant now) {
    return !now.isBefore(endsAt);
  }

  public boolean hasPassed() {
    return passed != null && passed;
  }

  public String href() {
    return "/my/cadre/sittings/" + number;
  }
}
