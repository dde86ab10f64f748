package org.qunxing.plans.drafting;

import org.qunxing.plans.typing.Typed;
import org.qunxing.web.FormErrors;

/**
 * An edit that was not saved, to be shown again with what was typed.
 *
 * @param kind which sort of form
 * @param no the item it was about
 * @param form what was typed
 * @param stale whether somebody else changed the item meanwhile
 */
record Attempt(Kind kind, int no, Object form, FormErrors errors, boolean stale) {

  enum Kind {
    NONE,
    PLAN,
    LIST,
    NEW_LIST,
    INITIATIVE,
    NEW_INITIATIVE,
    INDICATOR,
    NEW_INDICATOR,
    TASK,
    NEW_TASK,
    DUTIES
  }

  static final Attempt NONE = new Attempt(Kind.NONE, 0, "", FormErrors.NONE, false);

  boolean about(Kind wanted, int item) {
    return kind == wanted && no == item;
  }

  /** What was typed over the stored version, else the stored form. */
  <F extends Typed> F form(Kind wanted, int item, F stored, Class<F> type) {
    return about(wanted, item) ? type.cast(type.cast(form).at(stored.version())) : stored;
  }

  <F> F fresh(Kind wanted, int item, F empty, Class<F> type) {
    return about(wanted, item) ? type.cast(form) : empty;
  }

  FormErrors errors(Kind wanted, int item) {
    return about(wanted, item) ? errors : FormErrors.NONE;
  }
}
