package org.qunxing.plans.content;

/** A list (清单) of a plan. */
public record PlanList(int no, int position, String name, int version) {}
