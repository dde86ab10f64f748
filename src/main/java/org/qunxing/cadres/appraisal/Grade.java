package org.qunxing.cadres.appraisal;

import org.springframework.modulith.NamedInterface;

/** How somebody served in a year. */
@NamedInterface("work")
public enum Grade {
  EXCELLENT("优秀", "good"),
  COMPETENT("称职", "good"),
  BASICALLY("基本称职", "warn"),
  INCOMPETENT("不称职", "bad");

  private final String label;
  private final String tone;

  Grade(String label, String tone) {
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
