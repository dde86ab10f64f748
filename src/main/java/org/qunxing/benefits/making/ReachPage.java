package org.qunxing.benefits.making;

/**
 * How many people can see an offer.
 *
 * @param known false while the form does not say for whom
 */
public record ReachPage(boolean known, int people) {

  static final ReachPage UNKNOWN = new ReachPage(false, 0);
}
