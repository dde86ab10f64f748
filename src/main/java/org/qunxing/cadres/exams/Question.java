package org.qunxing.cadres.exams;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.modulith.NamedInterface;

/**
 * A question of a bank.
 *
 * @param right which options are right, counted from 0
 * @param why told with the right answer after the exam; may be empty
 */
@NamedInterface("work")
public record Question(
    UUID id,
    int place,
    QuestionKind kind,
    String text,
    List<String> options,
    Set<Integer> right,
    String why,
    boolean retired) {

  public Question {
    options = List.copyOf(options);
    right = Set.copyOf(right);
  }

  /** All right options and no wrong one; anything else is wrong (多选、漏选、错选不得分). */
  public boolean isAnsweredBy(Set<Integer> chosen) {
    return right.equals(chosen);
  }

  /** 0 is A. */
  public static String letter(int option) {
    return String.valueOf((char) ('A' + option));
  }

  /** The options' words, for who reads the result. */
  public String words(Set<Integer> which) {
    return which.isEmpty()
        ? "没有作答"
        : new TreeSet<>(which).stream().map(options::get).collect(Collectors.joining("；"));
  }
}
