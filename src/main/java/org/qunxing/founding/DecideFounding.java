package org.qunxing.founding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qunxing.founding.cases.Founding;
import org.qunxing.founding.cases.FoundingNotices;
import org.qunxing.founding.cases.FoundingParts;
import org.qunxing.founding.cases.Foundings;
import org.qunxing.identity.Audit;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The upper side: the street approves and files, the district issues the certificate. */
@Component
@Transactional
public class DecideFounding {

  private final Foundings foundings;
  private final FoundingParts parts;
  private final FoundingNotices notices;
  private final OpenUnion open;
  private final Audit audit;
  private final Clock clock;

  DecideFounding(
      Foundings foundings,
      FoundingParts parts,
      FoundingNotices notices,
      OpenUnion open,
      Audit audit,
      Clock clock) {
    this.foundings = foundings;
    this.parts = parts;
    this.notices = notices;
    this.open = open;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Agrees to the founding.
   *
   * @param approvalNumber of the written approval (批复文号)
   */
  public void approve(Actor actor, String number, String approvalNumber) {
    Founding founding = locked(actor, number, FoundingStep.APPROVE);
    FoundingState now = founding.after(FoundingStep.APPROVE);
    if (founding.isOwn(actor)) {
      throw new Refusal(FoundingReason.OWN_APPLICATION);
    }
    FoundingRules.insist(FoundingRules.of(founding.application()));
    foundings.approve(founding.id(), now, approvalNumber);
    taken(actor, founding, FoundingStep.APPROVE, now, approvalNumber, now.next());
  }

  public void sendBack(Actor actor, String number, String why) {
    back(actor, number, FoundingStep.RETURN, why);
  }

  public void sendResultBack(Actor actor, String number, String why) {
    back(actor, number, FoundingStep.RETURN_RESULT, why);
  }

  private void back(Actor actor, String number, FoundingStep step, String why) {
    Founding founding = locked(actor, number, step);
    FoundingState now = founding.after(step);
    foundings.moveTo(founding.id(), now, why);
    taken(actor, founding, step, now, why, "退回原因：" + why);
  }

  public void file(Actor actor, String number) {
    Founding founding = locked(actor, number, FoundingStep.FILE);
    FoundingState now = founding.after(FoundingStep.FILE);
    foundings.moveTo(founding.id(), now, null);
    taken(actor, founding, FoundingStep.FILE, now, null, now.next());
  }

  /**
   * Issues the certificate: the union stands in the tree, its first term runs, its employers are
   * covered, the figures count it, all in one transaction.
   *
   * @param cadre whether the applicant works for the new union from now on
   */
  public void certify(Actor actor, String number, Certificate certificate, boolean cadre) {
    Founding founding = locked(actor, number, FoundingStep.CERTIFY);
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
    taken(actor, founding, FoundingStep.CERTIFY, now, certificate.number(), now.next());
  }

  private Founding locked(Actor actor, String number, FoundingStep step) {
    Founding founding = foundings.lock(number);
    if (!founding.isFor(actor, step)) {
      throw new NotFound("founding " + number);
    }
    return founding;
  }

  private void taken(
      Actor actor,
      Founding founding,
      FoundingStep step,
      FoundingState now,
      @Nullable String note,
      String text) {
    parts.note(actor, founding.id(), step, note);
    notices.tell(founding, now, text);
    audit.record(
        actor, "founding." + step.name().toLowerCase(Locale.ROOT), founding.number(), null);
  }
}
