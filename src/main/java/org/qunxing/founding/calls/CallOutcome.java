package org.qunxing.founding.calls;

import org.springframework.modulith.NamedInterface;

/** What came of a call. */
@NamedInterface("calls")
public enum CallOutcome {
  UNREACHED("没联系上", "plain", true),
  WILLING("愿意建会", "good", false),
  CONSIDERING("再考虑", "info", true),
  UNWILLING("暂不愿意", "warn", true),
  GONE("停业、搬走或登记有误", "bad", false);

  private final String label;
  private final String tone;
  private final boolean again;

  CallOutcome(String label, String tone, boolean again) {
    this.label = label;
    this.tone = tone;
    this.again = again;
  }

  public String label() {
    return label;
  }

  public String tone() {
    return tone;
  }

  /** Whether a day for the next call belongs to it. */
  public boolean isAgain() {
    return again;
  }
}
