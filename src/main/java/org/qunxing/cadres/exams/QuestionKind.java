package org.qunxing.cadres.exams;

import org.springframework.modulith.NamedInterface;

/** How a question is answered. */
@NamedInterface("work")
public enum QuestionKind {
  SINGLE("单选"),
  MULTIPLE("多选"),
  TRUE_FALSE("判断");

  private final String label;

  QuestionKind(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
