package org.qunxing.cadres.firstpost;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.UnitPath;

/**
 * What a first post asks of a cadre (初任必训、上任必考), and how far she has come; computed from the
 * records.
 *
 * @param dueOn the last day, by the rule that held when she took the post
 * @param trainedOn when she passed a first-post course
 * @param examinedOn when she passed a first-post exam
 */
public record FirstPost(
    UUID cadre,
    String number,
    UUID recipient,
    String name,
    UUID unit,
    UnitPath path,
    String title,
    LocalDate fromOn,
    LocalDate dueOn,
    @Nullable LocalDate trainedOn,
    @Nullable LocalDate examinedOn) {

  /** How far somebody has come. */
  public enum State {
    DUE("未完成", "warn"),
    OVERDUE("已超期", "bad"),
    DONE("已完成", "good");

    private final String label;
    private final String tone;

    State(String label, String tone) {
      this.label = label;
      this.tone = tone;
    }

    public String label() {
      return label;
    }

    public String tone() {
      return tone;
    }
  }

  public State state(LocalDate today) {
    if (trainedOn != null && examinedOn != null) {
      return State.DONE;
    }
    return today.isAfter(dueOn) ? State.OVERDUE : State.DUE;
  }

  /** What is still to do, in words. */
  public String missing() {
    String training = trainedOn == null ? "初任培训" : "";
    String exam = examinedOn == null ? "上任考试" : "";
    return training.isEmpty() || exam.isEmpty() ? training + exam : training + "、" + exam;
  }

  public String href() {
    return "/workbench/cadres/" + number;
  }
}
