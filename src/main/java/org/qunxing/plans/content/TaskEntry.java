package org.qunxing.plans.content;

import java.time.Instant;
import java.util.UUID;

/** One line of a task's timeline. */
public record TaskEntry(int taskNo, Kind kind, String words, UUID byId, String byName, Instant at) {

  /** What happened. */
  public enum Kind {
    URGED("催办"),
    EXPLAINED("说明"),
    INSTRUCTED("批示"),
    REPLIED("回复批示"),
    REPORTED("报办结"),
    RETURNED("退回"),
    REACHED("按记录办结"),
    CLOSED("办结");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }
}
