package org.qunxing.planreader;

/** The stretch of time over which a figure counts. */
public enum Period {
  YEAR("year"),
  MONTH("month"),
  QUARTER("quarter"),
  /** A single delivery with a date inside the year: 6月底前建成3个驿站. */
  ONCE("once"),
  /** A running total: 累计, 截至目前, 到2027年底. */
  TO_DATE("to-date");

  private final String code;

  Period(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }
}
