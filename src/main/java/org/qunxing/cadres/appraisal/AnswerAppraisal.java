package org.qunxing.cadres.appraisal;

import org.qunxing.cadres.CadresReason;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Refusal;
import org.qunxing.notices.Notices;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the cadre says: of her year before she is graded, of the grade afterwards. */
@Component
@Transactional
public class AnswerAppraisal {

  private final AppraisalTable table;
  private final Notices notices;

  AnswerAppraisal(AppraisalTable table, Notices notices) {
    this.table = table;
    this.notices = notices;
  }

  @Transactional(readOnly = true)
  public Appraisal own(Actor actor, String number) {
    return table
        .byNumber(number)
        .filter(one -> one.recipient().equals(actor.recipient()))
        .orElseThrow(() -> new NotFound("appraisal " + number));
  }

  public void state(Actor actor, String number, String statement) {
    Appraisal appraisal = own(actor, number);
    if (appraisal.isGraded()) {
      throw new Refusal(CadresReason.GRADED_ALREADY);
    }
    table.state(appraisal.id(), statement.strip());
  }

  public void reply(Actor actor, String number, String reply) {
    Appraisal appraisal = own(actor, number);
    if (!appraisal.isGraded()) {
      throw new Refusal(CadresReason.NOT_GRADED_YET);
    }
    table.reply(appraisal.id(), reply.strip());
    notices.tell(
        new Notices.Message(
            appraisal.officer(),
            "cadres.appraisal.reply:" + appraisal.number(),
            "考核有新意见：" + appraisal.name(),
            "本人写了意见，请看一看。",
            appraisal.officerHref()));
  }
}
