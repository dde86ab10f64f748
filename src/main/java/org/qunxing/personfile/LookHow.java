package org.qunxing.personfile;

/** In which way somebody looked. */
public enum LookHow {
  PAGE("打开档案", "file-text"),
  REVEAL("查看完整号码", "eye"),
  EXPORT("导出名册", "download"),
  CARD("核验会员卡", "qrcode"),
  COMPARED("比对重复档案", "versions"),
  PAPER("调用证明材料", "paperclip");

  private final String label;
  private final String icon;

  LookHow(String label, String icon) {
    this.label = label;
    this.icon = icon;
  }

  public String label() {
    return label;
  }

  public String icon() {
    return icon;
  }
}
