package org.qunxing.founding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.qunxing.access.PlatformScope;
import org.qunxing.founding.cases.Founding;
import org.qunxing.founding.cases.FoundingNotices;
import org.qunxing.founding.cases.FoundingParts;
import org.qunxing.founding.cases.Foundings;
import org.qunxing.identity.Audit;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Permission;
import org.qunxing.kernel.Refusal;
import org.qunxing.organisations.EmployerRegister;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.UnitKind;
import org.qunxing.organisations.Units;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The employer's side: applies, puts right, withdraws, reports what the meeting elected. */
@Component
@Transactional
public class ApplyForUnion {

  private final Foundings foundings;
  private final FoundingParts parts;
  private final FoundingNotices notices;
  private final EmployerRegister employers;
  private final Units units;
  private final PlatformScope platform;
  private final Audit audit;
  private final Clock clock;

  ApplyForUnion(
      Foundings foundings,
      FoundingParts parts,
      FoundingNotices notices,
      EmployerRegister employers,
      Units units,
      PlatformScope platform,
      Audit audit,
      Clock clock) {
    this.foundings = foundings;
    this.parts = parts;
    this.notices = notices;
    this.employers = employers;
    this.units = units;
    this.platform = platform;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Hands an application in. Anybody with an account may, for her employer; staff may on behalf of
   * an employer's people.
   *
   * @param upper the street's, park's or federation's union that will decide
   * @return the number
   */
  public String apply(Actor actor, Unit upper, Application application) {
    insist(upper, application);
    boolean onBehalf = actor.may(Permission.PREPARE_FOUNDINGS, upper.path());
    String number = foundings.insert(actor, upper, application, onBehalf);
    Founding founding = foundings.visible(number);
    taken(actor, founding, FoundingStep.APPLY, FoundingState.APPLIED, null);
    return number;
  }

  private void insist(Unit upper, Application application) {
    boolean above = upper.kind() != UnitKind.BASIC && upper.kind() != UnitKind.GROUP;
    if (!above || units.isClosed(upper.id())) {
      throw new Refusal(FoundingReason.NOT_AN_UPPER_UNION, upper.name());
    }
    insist(application);
  }

  /** Whether an employer has a union is no secret; the register is looked at with all eyes. */
  private void insist(Application application) {
    if (!application.employer().isProven()) {
      throw new Refusal(FoundingReason.CODE_UNPROVEN);
    }
    platform
        .call(() -> employers.find(application.employer().creditCode()))
        .filter(known -> known.unionId() != null)
        .ifPresent(
            known -> {
              throw new Refusal(FoundingReason.ALREADY_ORGANISED, known.name());
            });
    FoundingRules.insist(FoundingRules.of(application));
  }

  /** Hands the application in again, put right. The employer's code stays what it was. */
  public void resubmit(Actor actor, String number, Application application) {
    Founding founding = locked(actor, number, FoundingStep.RESUBMIT);
    FoundingState now = founding.after(FoundingStep.RESUBMIT);
    insist(application);
    foundings.change(actor, founding.id(), application);
    foundings.moveTo(founding.id(), now, null);
    taken(actor, founding, FoundingStep.RESUBMIT, now, null);
  }

  public void withdraw(Actor actor, String number, String why) {
    Founding founding = locked(actor, number, FoundingStep.WITHDRAW);
    FoundingState now = founding.after(FoundingStep.WITHDRAW);
    foundings.moveTo(founding.id(), now, why);
    taken(actor, founding, FoundingStep.WITHDRAW, now, why);
  }

  /** Reports what the founding meeting elected; refused unless every rule is kept. */
  public void report(Actor actor, String number, ElectionResult result) {
    Founding founding = locked(actor, number, FoundingStep.REPORT);
    FoundingState now = founding.after(FoundingStep.REPORT);
    LocalDate heldOn = result.meeting().heldOn();
    LocalDate approvedOn = founding.approvedOn();
    if (heldOn.isAfter(LocalDate.now(clock))) {
      throw new Refusal(FoundingReason.IN_THE_FUTURE);
    }
    if (approvedOn != null && heldOn.isBefore(approvedOn)) {
      throw new Refusal(FoundingReason.MEETING_BEFORE_APPROVAL, approvedOn);
    }
    FoundingRules.insist(FoundingRules.of(founding.application(), result));
    foundings.report(founding.id(), now, result);
    taken(actor, founding, FoundingStep.REPORT, now, null);
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
      @org.jspecify.annotations.Nullable String note) {
    UUID id = founding.id();
    parts.note(actor, id, step, note);
    notices.tell(founding, now, note == null ? now.next() : note);
    audit.record(
        actor,
        "founding." + step.name().toLowerCase(java.util.Locale.ROOT),
        founding.number(),
        null);
  }
}
