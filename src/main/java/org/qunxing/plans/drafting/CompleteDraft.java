package org.qunxing.plans.drafting;

import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Refusal;
import org.qunxing.plans.PlanMaking.Gaps;
import org.qunxing.plans.PlanReason;
import org.qunxing.plans.typing.DutiesForm;
import org.qunxing.plans.typing.Edit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings a draft to where it can be confirmed: takes the proposals, fills what is missing. */
@Component
@Transactional
public class CompleteDraft {

  private final EditDraft draft;
  private final EditIndicators indicators;

  CompleteDraft(EditDraft draft, EditIndicators indicators) {
    this.draft = draft;
    this.indicators = indicators;
  }

  public void complete(Actor actor, String number, Gaps gaps) {
    indicators.acceptAll(actor, number);
    indicators.excuseUnbound(actor, number, gaps.uncountable());
    Edit filled =
        draft.fillIn(
            actor,
            number,
            new DutiesForm(null, gaps.owner(), gaps.lead(), gaps.deadline().toString()));
    if (filled instanceof Edit.Invalid invalid) {
      throw new Refusal(PlanReason.NOT_READY, invalid.errors().byField().size());
    }
  }
}
