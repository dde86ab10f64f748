package org.qunxing.cadres;

/** In which capacity somebody serves. */
public enum CadreKind {
  FULL_TIME("专职干部"),
  PART_TIME("兼职干部"),
  PROFESSIONAL("社会化工会工作者"),
  MEDIATOR("劳动争议调解员"),
  LAW_SUPERVISOR("劳动法律监督员"),
  INFORMATION("信息员");

  private final String label;

  CadreKind(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
