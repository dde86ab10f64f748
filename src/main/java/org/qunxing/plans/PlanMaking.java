package org.qunxing.plans;

import java.time.LocalDate;
import org.qunxing.kernel.Actor;
import org.qunxing.organisations.Unit;
import org.qunxing.plans.confirming.ConfirmPlan;
import org.qunxing.plans.drafting.CompleteDraft;
import org.qunxing.plans.tasks.Supervise;
import org.qunxing.plans.tasks.TaskNumber;
import org.qunxing.plans.uploading.UploadPlan;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for those who make plans without a screen: the demo district, and machine clients of an
 * upper level. Goes through the same use cases and refusals as the pages.
 */
@Component
@Transactional
public class PlanMaking {

  private final UploadPlan upload;
  private final CompleteDraft complete;
  private final ConfirmPlan confirm;
  private final Supervise supervise;

  PlanMaking(UploadPlan upload, CompleteDraft complete, ConfirmPlan confirm, Supervise supervise) {
    this.upload = upload;
    this.complete = complete;
    this.confirm = confirm;
    this.supervise = supervise;
  }

  /**
   * What stands where the document says nothing.
   *
   * @param owner the responsible person's name, one of the unit's staff
   * @param lead the lead unit's name
   * @param uncountable why targets without a fitting measure cannot be counted yet
   */
  public record Gaps(String owner, String lead, LocalDate deadline, String uncountable) {}

  /**
   * Reads a document, accepts every promised target with its best proposal, fills the gaps and
   * confirms.
   *
   * @return the plan's number
   */
  public String confirm(Actor actor, Unit unit, String text, String sourceName, Gaps gaps) {
    String number = upload.upload(actor, unit, text, sourceName, null).number();
    complete.complete(actor, number, gaps);
    confirm.confirm(actor, number);
    return number;
  }

  /** 催办 */
  public void urge(Actor actor, String task, String words) {
    supervise.urge(actor, TaskNumber.parse(task), words);
  }

  /** 说明 */
  public void explain(Actor actor, String task, String words) {
    supervise.explain(actor, TaskNumber.parse(task), words);
  }

  /** 批示 */
  public void instruct(Actor actor, String task, String words) {
    supervise.instruct(actor, TaskNumber.parse(task), words);
  }
}
