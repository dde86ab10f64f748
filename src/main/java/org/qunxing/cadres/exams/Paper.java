package org.qunxing.cadres.exams;

import java.util.UUID;
import org.qunxing.kernel.UnitPath;
import org.springframework.modulith.NamedInterface;

/**
 * An exam and the bank it is drawn from.
 *
 * @param drawn how many questions a sitting draws
 * @param firstPost whether passing it is what a first post asks for
 * @param questions how many living questions the bank has
 */
@NamedInterface("work")
public record Paper(
    UUID id,
    String number,
    UUID unit,
    UnitPath path,
    String title,
    int minutes,
    int drawn,
    int passPercent,
    boolean firstPost,
    State state,
    int questions) {

  /** Where an exam stands. */
  public enum State {
    DRAFT("出题中", "warn"),
    OPEN("开考", "good"),
    CLOSED("停考", "plain");

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

  public String href() {
    return "/workbench/cadres/papers/" + number;
  }

  /** The published rule of grading, in one sentence. */
  public String rule() {
    return "抽 %d 题，限时 %d 分钟；每题一分，多选题全对才得分；得分率 %d%% 以上合格。".formatted(drawn, minutes, passPercent);
  }

  /** Enough right ones of all, in whole numbers: no rounding decides about anybody. */
  public boolean isPassedWith(int right, int of) {
    return right * 100L >= (long) passPercent * of;
  }
}
