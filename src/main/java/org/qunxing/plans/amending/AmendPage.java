package org.qunxing.plans.amending;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunxing.plans.typing.IndicatorForm;
import org.qunxing.plans.typing.InitiativeForm;
import org.qunxing.plans.typing.TaskForm;
import org.qunxing.plans.typing.Typed;
import org.qunxing.web.FormErrors;

/**
 * The form for one decision; exactly one of the three forms is there.
 *
 * @param action where the form goes
 * @param withdrawal why it should be withdrawn, as typed
 * @param stale whether somebody else changed the item meanwhile
 * @param people the labels of people who can be responsible
 */
public record AmendPage(
    String number,
    String planTitle,
    String subject,
    String action,
    @Nullable IndicatorForm indicator,
    @Nullable InitiativeForm initiative,
    @Nullable TaskForm task,
    String reason,
    String withdrawal,
    FormErrors errors,
    boolean stale,
    List<String> people,
    List<String> units) {

  /** The same page with what was typed. */
  AmendPage typed(Typed form, String why, FormErrors problems, boolean changedMeanwhile) {
    return new AmendPage(
        number,
        planTitle,
        subject,
        action,
        form instanceof IndicatorForm typed ? typed : null,
        form instanceof InitiativeForm typed ? typed : null,
        form instanceof TaskForm typed ? typed : null,
        why,
        withdrawal,
        problems,
        changedMeanwhile,
        people,
        units);
  }

  AmendPage withdrawing(String why) {
    return new AmendPage(
        number,
        planTitle,
        subject,
        action,
        indicator,
        initiative,
        task,
        reason,
        why,
        errors,
        stale,
        people,
        units);
  }

  /** Where the form goes that withdraws the item; null for what can't be withdrawn. */
  public @Nullable String withdrawalAction() {
    return indicator != null && action.endsWith("/amendment")
        ? action.replace("/amendment", "/withdrawal")
        : null;
  }
}
