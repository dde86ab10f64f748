package org.qunxing.plans.confirming;

/**
 * Something to look at before confirming.
 *
 * @param blocking whether the plan can't be confirmed with it
 * @param anchor the item on the draft page: {@code for-m-12}
 */
public record Problem(boolean blocking, String text, String anchor) {}
