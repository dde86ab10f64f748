package org.qunxing.personfile;

/** Who besides the person may read an entry. */
public enum Sensitivity {
  /** Staff of the entry's unit and line. */
  OPEN("一般"),
  /** Marriage, violence at home, minors: only those who handle the matter. */
  FAMILY("家事"),
  /** Illness, screening, counselling: only those who handle the matter. */
  HEALTH("健康"),
  /** Labour disputes and legal aid: only those who handle the matter. */
  DISPUTE("维权");

  private final String label;

  Sensitivity(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  public boolean isSealed() {
    return this != OPEN;
  }
}
