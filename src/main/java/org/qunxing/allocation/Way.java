package org.qunxing.allocation;

/** How a pool's units are given. */
public enum Way {
  /** To whoever comes first. */
  FIRST_COME,
  /** By lot, after the window, in an order that anybody can recompute. */
  DRAW
}
