package org.qunxing.wallet;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.UnitPath;

/**
 * Somebody asks a member for a kind of paper, for a purpose; what she answered.
 *
 * @param matter which matter, in the words of the module that asks; asked once a kind
 * @param purpose why, in words that she understands
 */
public record ConsentRequest(
    UUID id,
    String number,
    UUID person,
    String personName,
    String kind,
    String label,
    String matter,
    String purpose,
    UnitPath path,
    String unitName,
    String askerName,
    Instant askedAt,
    State state,
    @Nullable Instant decidedAt) {

  /** Where a request stands. */
  public enum State {
    OPEN("等本人答复", "warn"),
    AGREED("已同意", "good"),
    DECLINED("没有同意", "plain"),
    WITHDRAWN("已撤回同意", "plain");

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

  public boolean isOpen() {
    return state == State.OPEN;
  }

  public boolean isAgreed() {
    return state == State.AGREED;
  }

  public String href() {
    return "/workbench/papers/" + number;
  }
}
