package org.qunxing.benefits;

/** What sort of benefit it is. */
public enum OfferKind {
  FILM("电影票", "movie"),
  SHOW("演出票", "ticket"),
  FAMILY("家庭票", "users-group"),
  GOODS("实物", "gift"),
  HEALTH("健康", "first-aid-kit"),
  SERVICE("服务", "services"),
  OTHER("其他", "star");

  private final String label;
  private final String icon;

  OfferKind(String label, String icon) {
    this.label = label;
    this.icon = icon;
  }

  public String label() {
    return label;
  }

  /** A name of {@code bin/vendor-icons.txt}. */
  public String icon() {
    return icon;
  }
}
