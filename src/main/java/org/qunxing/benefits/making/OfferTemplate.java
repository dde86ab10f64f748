package org.qunxing.benefits.making;

import java.math.BigDecimal;
import org.qunxing.allocation.Way;
import org.qunxing.benefits.OfferKind;

/** Ready kinds of offers: what is usual is filled in, the officer changes what differs. */
public enum OfferTemplate {
  FILM(OfferKind.FILM, "职工观影票", "任选一场，凭取货码到影院前台换票。", Way.DRAW, 200, 35, false),
  FAMILY(OfferKind.FAMILY, "海洋公园家庭票", "两大一小，当天有效。", Way.DRAW, 100, 180, false),
  SHOW(OfferKind.SHOW, "剧场演出票", "座位随机，提前半小时入场。", Way.DRAW, 80, 120, false),
  PACK(OfferKind.GOODS, "节日慰问品", "每人一份，凭会员卡到选好的领取点领取。", Way.FIRST_COME, 500, 60, true),
  COOL(OfferKind.GOODS, "夏送清凉包", "防暑用品一份，高温岗位优先。", Way.FIRST_COME, 300, 40, true),
  HEALTH(OfferKind.HEALTH, "健康包", "血压计、口罩和常用药盒。", Way.FIRST_COME, 300, 50, true),
  SERVICE(OfferKind.SERVICE, "上门家电清洗", "空调或油烟机一次，师傅上门。", Way.DRAW, 60, 80, false);

  private final OfferKind kind;
  private final String title;
  private final String description;
  private final Way way;
  private final int pieces;
  private final int each;
  private final boolean atCounters;

  OfferTemplate(
      OfferKind kind,
      String title,
      String description,
      Way way,
      int pieces,
      int each,
      boolean atCounters) {
    this.kind = kind;
    this.title = title;
    this.description = description;
    this.way = way;
    this.pieces = pieces;
    this.each = each;
    this.atCounters = atCounters;
  }

  OfferKind kind() {
    return kind;
  }

  public String title() {
    return title;
  }

  String description() {
    return description;
  }

  Way way() {
    return way;
  }

  int pieces() {
    return pieces;
  }

  BigDecimal each() {
    return BigDecimal.valueOf(each);
  }

  boolean atCounters() {
    return atCounters;
  }

  /** What the officer reads beside the name. */
  public String summary() {
    return (way == Way.DRAW ? "抽签" : "先到先得") + (atCounters ? " · 按领取点备货" : "");
  }
}
