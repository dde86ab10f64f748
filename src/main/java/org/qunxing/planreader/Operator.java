package org.qunxing.planreader;

/** How a figure binds: 不少于 is at least, 超过 is more than, 左右 is about. */
public enum Operator {
  AT_LEAST(">="),
  MORE_THAN(">"),
  AT_MOST("<="),
  LESS_THAN("<"),
  EQUAL("="),
  ABOUT("~");

  private final String symbol;

  Operator(String symbol) {
    this.symbol = symbol;
  }

  public String symbol() {
    return symbol;
  }
}
