package org.qunxing.cadres.exams;

import java.util.List;
import java.util.Set;
import org.qunxing.cadres.CadresReason;
import org.qunxing.kernel.Refusal;
import org.springframework.modulith.NamedInterface;

/**
 * A question for a bank.
 *
 * @param options ignored for true and false, which has its own two
 * @param right counted from 0
 */
@NamedInterface("work")
public record NewQuestion(
    QuestionKind kind, String text, List<String> options, Set<Integer> right, String why) {

  private static final List<String> TRUE_FALSE = List.of("对", "错");

  public NewQuestion {
    text = text.strip();
    why = why.strip();
    options =
        kind == QuestionKind.TRUE_FALSE
            ? TRUE_FALSE
            : options.stream().map(String::strip).filter(option -> !option.isEmpty()).toList();
    right = Set.copyOf(right);
    int most = options.size();
    boolean there = right.stream().allMatch(one -> one >= 0 && one < most);
    boolean enough = kind == QuestionKind.MULTIPLE ? right.size() >= 2 : right.size() == 1;
    if (!there || !enough || options.size() < 2 || options.size() > 8) {
      throw new Refusal(CadresReason.RIGHT_ONES_WRONG);
    }
  }
}
