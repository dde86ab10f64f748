package org.qunxing.personfile;

/** What somebody needs another's full number or list for, in words that she reads too. */
public enum LookPurpose {
  CONTACT("联系本人"),
  IDENTIFY("核对本人身份"),
  CORRECT("更正登记资料"),
  CLAIM("办理补助、保险或证件"),
  REPORT("按上级要求报送"),
  OTHER("其他，请写明");

  private final String label;

  LookPurpose(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
