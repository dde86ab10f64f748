package org.qunxing.founding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.qunxing.founding.cases.Founding;
import org.qunxing.founding.cases.Foundings;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The upper side: the street approves and files, the district issues the certificate. */
@Component
@Transactional
public class DecideFounding {

  private final Foundings foundings;
  private final FoundingSteps steps;
  private final OpenUnion open;
  private final Clock clock;

  DecideFounding(Foundings foundings, FoundingSteps steps, OpenUnion open, Clock clock) {
    this.foundings = foundings;
    this.steps = steps;
    this.open = open;
    this.clock = clock;
  }

  /**
   * Agrees to the founding.
   *
   * @param approvalNumber of the written approval (批复文号)
   */
  public void approve(Actor actor, String number, String approvalNumber) {
    Founding founding = steps.locked(actor, number, FoundingStep.APPROVE);
    FoundingState now = founding.after(FoundingStep.APPROVE);
    if (founding.isOwn(actor)) {
      throw new Refusal(FoundingReason.OWN_APPLICATION);
    }
    FoundingRules.insist(FoundingRules.of(founding.application()));
    foundings.approve(founding.id(), now, approvalNumber);
    steps.taken(actor, founding, FoundingStep.APPROVE, now, approvalNumber, now.next());
  }

  public void sendBack(Actor actor, String number, String why) {
    back(actor, number, FoundingStep.RETURN, why);
  }

  public void sendResultBack(Actor actor, String number, String why) {
    back(actor, number, FoundingStep.RETURN_RESULT, why);
  }

  private void back(Actor actor, String number, FoundingStep step, String why) {
    Founding founding = steps.locked(actor, number, step);
    FoundingState now = founding.after(step);
    foundings.moveTo(founding.id(), now, why);
    steps.taken(actor, founding, step, now, why, "退回原因：" + why);
  }

  public void file(Actor actor, String number) {
    Founding founding = steps.locked(actor, number, FoundingStep.FILE);
    FoundingState now = founding.after(FoundingStep.FILE);
    foundings.moveTo(founding.id(), now, null);
    steps.taken(actor, founding, FoundingStep.FILE, now, null, now.next());
  }

  /**
   * Issues the certificate: the union stands in the tree, its first term runs, its employers are
   * covered, the figures count it, all in one transaction.
   *
   * @param cadre whether the applicant works for the new union from now on
   */
  public void certify(Actor actor, String number, Certificate certificate, boolean cadre) {
    Founding founding = steps.locked(actor, number, FoundingStep.CERTIFY);
    FoundingState now = founding.after(FoundingStep.CERTIFY);
    LocalDate filedOn = Objects.requireNonNull(founding.filedOn());
    if (certificate.issuedOn().isAfter(LocalDate.now(clock))) {
      throw new Refusal(FoundingReason.IN_THE_FUTURE);
    }
    if (certificate.issuedOn().isBefore(filedOn)) {
      throw new Refusal(FoundingReason.CERTIFICATE_BEFORE_FILING, filedOn);
    }
    foundings.certify(
        founding.id(), now, certificate, open.open(actor, founding, certificate, cadre));
    steps.taken(actor, founding, FoundingStep.CERTIFY, now, certificate.number(), now.next());
  }
}
