package org.qunxing.wallet;

import java.util.List;
import org.qunxing.identity.Audit;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Refusal;
import org.qunxing.notices.Notices;
import org.qunxing.wallet.ConsentRequest.State;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Her answers: once a purpose; what she agreed to she may take back at any time (PIPL 15). */
@Component
@Transactional
public class AnswerRequest {

  private final Requests requests;
  private final Notices notices;
  private final Audit audit;

  AnswerRequest(Requests requests, Notices notices, Audit audit) {
    this.requests = requests;
    this.notices = notices;
    this.audit = audit;
  }

  @Transactional(readOnly = true)
  public List<ConsentRequest> mine(Actor actor) {
    return actor.personId() == null ? List.of() : requests.of(actor.personId());
  }

  public void agree(Actor actor, String number) {
    answer(actor, number, State.OPEN, State.AGREED);
  }

  public void decline(Actor actor, String number) {
    answer(actor, number, State.OPEN, State.DECLINED);
  }

  public void withdraw(Actor actor, String number) {
    answer(actor, number, State.AGREED, State.WITHDRAWN);
  }

  private void answer(Actor actor, String number, State from, State to) {
    requests.lock(number);
    ConsentRequest request =
        requests
            .byNumber(number)
            .filter(one -> one.person().equals(KeepPapers.person(actor)))
            .orElseThrow(() -> new NotFound("request " + number));
    if (request.state() != from) {
      throw new Refusal(WalletReason.ANSWERED_ALREADY);
    }
    requests.decide(request.id(), to);
    notices.tell(
        new Notices.Message(
            requests.asker(request.id()),
            "wallet.%s:%s".formatted(to, number),
            "%s：%s".formatted(request.personName(), to.label()),
            "%s，用于：%s".formatted(request.label(), request.purpose()),
            request.href()));
    audit.record(actor, "wallet.answered", number, to.name());
  }
}
