package org.qunxing.plans;

import org.qunxing.kernel.UnitPath;

/** What happened to plans. */
public sealed interface PlanEvent {

  String plan();

  /** A draft became the plan of its unit and year. */
  record Confirmed(String plan, UnitPath unit, int year) implements PlanEvent {}

  /** A recorded decision changed the plan. */
  record Amended(String plan, int edition) implements PlanEvent {}
}
