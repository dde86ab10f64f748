package org.qunxing.founding;

import java.time.Clock;
import java.time.LocalDate;
import org.qunxing.access.PlatformScope;
import org.qunxing.founding.cases.Founding;
import org.qunxing.founding.cases.Foundings;
import org.qunxing.kernel.Actor;
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
  private final FoundingSteps steps;
  private final EmployerRegister employers;
  private final Units units;
  private final PlatformScope platform;
  private final Clock clock;

  ApplyForUnion(
      Foundings foundings,
      FoundingSteps steps,
      EmployerRegister employers,
      Units units,
      PlatformScope platform,
      Clock clock) {
    this.foundings = foundings;
    this.steps = steps;
    this.employers = employers;
    this.units = units;
    this.platform = platform;
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
    steps.taken(
        actor,
        founding,
        FoundingStep.APPLY,
        FoundingState.APPLIED,
        null,
        FoundingState.APPLIED.next());
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
    Founding founding = steps.locked(actor, number, FoundingStep.RESUBMIT);
    FoundingState now = founding.after(FoundingStep.RESUBMIT);
    insist(application);
    foundings.change(actor, founding.id(), application);
    foundings.moveTo(founding.id(), now, null);
    steps.taken(actor, founding, FoundingStep.RESUBMIT, now, null, now.next());
  }

  public void withdraw(Actor actor, String number, String why) {
    Founding founding = steps.locked(actor, number, FoundingStep.WITHDRAW);
    FoundingState now = founding.after(FoundingStep.WITHDRAW);
    foundings.moveTo(founding.id(), now, why);
    steps.taken(actor, founding, FoundingStep.WITHDRAW, now, why, why);
  }

  /** Reports what the founding meeting elected; refused unless every rule is kept. */
  public void report(Actor actor, String number, ElectionResult result) {
    Founding founding = steps.locked(actor, number, FoundingStep.REPORT);
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
    steps.taken(actor, founding, FoundingStep.REPORT, now, null, now.next());
  }
}
