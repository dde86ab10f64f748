package org.qunxing.cadres.sitting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.qunxing.cadres.exams.Paper;
import org.qunxing.cadres.exams.Question;
import org.qunxing.cadres.exams.QuestionKind;

/**
 * One question of a running exam.
 *
 * @param at which, counted from 1
 * @param options in the order in which they are shown
 * @param answers what has been saved so far
 */
public record SheetPage(
    Paper paper,
    Sitting sitting,
    int at,
    Question question,
    List<Integer> options,
    Map<UUID, Set<Integer>> answers,
    Instant now) {

  public int count() {
    return sitting.questions().size();
  }

  public Set<Integer> chosen() {
    return answers.getOrDefault(question.id(), Set.of());
  }

  public boolean isAnswered(int place) {
    return !answers.getOrDefault(sitting.questions().get(place - 1), Set.of()).isEmpty();
  }

  public int answered() {
    return (int) answers.values().stream().filter(chosen -> !chosen.isEmpty()).count();
  }

  public long minutesLeft() {
    return Math.max(0, Duration.between(now, sitting.endsAt()).toMinutes());
  }

  public boolean isMultiple() {
    return question.kind() == QuestionKind.MULTIPLE;
  }
}
