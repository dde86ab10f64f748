package org.qunxing.plans.typing;

import java.util.Map;

/** A form whose fields can be compared with what is stored, to show who changed what meanwhile. */
public sealed interface Typed permits PlanForm, ListForm, InitiativeForm, IndicatorForm, TaskForm {

  /** The fields by the names people see, in the form's order. */
  Map<String, String> fields();

  int version();

  Typed at(int stored);
}
