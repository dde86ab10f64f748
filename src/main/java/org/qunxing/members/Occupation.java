package org.qunxing.members;

/** What a worker in a new form of employment does. */
public enum Occupation {
  COURIER("快递员"),
  RIDE_HAILING("网约车司机"),
  FOOD_DELIVERY("外卖配送员"),
  DOMESTIC("家政服务员"),
  GUARD("保安员"),
  ESTATE_AGENT("房产中介员"),
  SANITATION("环卫工人"),
  LIVESTREAM("网络主播");

  private final String label;

  Occupation(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
