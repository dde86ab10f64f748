package org.qunxing.founding.cases;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.founding.Application;
import org.qunxing.founding.Certificate;
import org.qunxing.founding.ElectionResult;
import org.qunxing.founding.FoundingReason;
import org.qunxing.founding.FoundingState;
import org.qunxing.founding.FoundingStep;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Permission;
import org.qunxing.kernel.Refusal;
import org.qunxing.kernel.UnitPath;

/**
 * A union on its way.
 *
 * @param number what people see: {@code F-2026-0012}
 * @param path of the unit above, which decides
 * @param applicant whose inbox it concerns on the employer's side
 * @param handedInBy the account that handed it in last
 * @param onBehalf whether staff applied for the employer's people
 * @param note why it was returned or withdrawn
 * @param unitId the union in the tree, once certified
 * @param version counts the steps taken
 */
public record Founding(
    UUID id,
    String number,
    UnitPath path,
    UUID upperId,
    UUID applicant,
    UUID handedInBy,
    boolean onBehalf,
    FoundingState state,
    Application application,
    @Nullable String note,
    LocalDate appliedOn,
    @Nullable LocalDate approvedOn,
    @Nullable String approvalNumber,
    @Nullable ElectionResult result,
    @Nullable LocalDate filedOn,
    @Nullable Certificate certificate,
    @Nullable UUID unitId,
    int version) {

  /** Where the step leads; refuses when it may not be taken now. */
  public FoundingState after(FoundingStep step) {
    return state
        .after(step)
        .orElseThrow(() -> new Refusal(FoundingReason.WRONG_STATE, state.label(), step.label()));
  }

  /** Whether the actor stands on the side that takes this step, whatever the state. */
  public boolean isFor(Actor actor, FoundingStep step) {
    return switch (step.side()) {
      case EMPLOYER ->
          applicant.equals(actor.recipient()) || actor.may(Permission.PREPARE_FOUNDINGS, path);
      case UPPER -> actor.may(Permission.APPROVE_FOUNDINGS, path);
      case DISTRICT -> actor.may(Permission.CERTIFY_UNIONS, path);
    };
  }

  /** Whether the actor may take this step now. */
  public boolean offers(Actor actor, FoundingStep step) {
    return state.after(step).isPresent()
        && isFor(actor, step)
        && !(step == FoundingStep.APPROVE && isOwn(actor));
  }

  /** Whether she handed it in herself: then somebody else approves. */
  public boolean isOwn(Actor actor) {
    return !actor.isSystem() && handedInBy.equals(actor.accountId());
  }

  public String workbenchHref() {
    return "/workbench/foundings/" + number;
  }

  public String applicantHref() {
    return "/my/foundings/" + number;
  }
}
