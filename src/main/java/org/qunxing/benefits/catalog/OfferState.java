package org.qunxing.benefits.catalog;

import org.springframework.modulith.NamedInterface;

/** Where an offer stands in its life. Whether it runs follows from the time: {@link Phase}. */
@NamedInterface("work")
public enum OfferState {
  DRAFT("草稿", "plain"),
  IN_REVIEW("待审核", "warn"),
  PUBLISHED("已发布", "good"),
  CLOSED("已办结", "info"),
  CALLED_OFF("已取消", "bad");

  private final String label;
  private final String tone;

  OfferState(String label, String tone) {
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
