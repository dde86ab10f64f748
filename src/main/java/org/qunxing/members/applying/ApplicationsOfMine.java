package org.qunxing.members.applying;

import org.qunxing.kernel.Actor;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Refusal;
import org.qunxing.members.MembersReason;
import org.qunxing.members.applications.Application;
import org.qunxing.members.applications.Application.State;
import org.qunxing.members.applications.Applications;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the applicant does after applying: answer a question, or think better of it. */
@Component
@Transactional
public class ApplicationsOfMine {

  private final Applications applications;
  private final ApplyToJoin apply;

  ApplicationsOfMine(Applications applications, ApplyToJoin apply) {
    this.applications = applications;
    this.apply = apply;
  }

  public void answer(Actor actor, long number, String answer) {
    Application application = mine(actor, number);
    if (application.state() != State.ASKED) {
      throw new Refusal(MembersReason.APPLICATION_DECIDED);
    }
    applications.answer(application, answer.strip(), apply.dueOn());
  }

  public void withdraw(Actor actor, long number) {
    applications.close(mine(actor, number), State.WITHDRAWN, actor.name(), null, null);
  }

  private Application mine(Actor actor, long number) {
    Application application = applications.locked(number);
    if (!application.recipient().equals(actor.recipient())) {
      throw new NotFound("application " + number);
    }
    return application;
  }
}
