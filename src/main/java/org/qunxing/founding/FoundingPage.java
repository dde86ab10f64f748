package org.qunxing.founding;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qunxing.founding.cases.Founding;
import org.qunxing.founding.papers.Paper;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Permission;
import org.qunxing.organisations.Unit;
import org.qunxing.terms.RuleCheck;
import org.qunxing.web.FormErrors;
import org.qunxing.web.TimelineEntry;

/**
 * What a founding's page shows, to either side.
 *
 * @param offered the steps that this person may take now
 * @param union the union in the tree, once certified
 * @param note what was typed as a reason that was not accepted
 */
public record FoundingPage(
    Founding founding,
    String upperName,
    Set<FoundingStep> offered,
    boolean own,
    @Nullable Unit union,
    List<TimelineEntry> history,
    CertificateForm certificate,
    String note,
    FormErrors errors,
    ContactReveal contact,
    boolean mayReveal) {

  static FoundingPage of(
      Founding founding,
      String upperName,
      Actor actor,
      @Nullable Unit union,
      List<TimelineEntry> history,
      CertificateForm certificate) {
    EnumSet<FoundingStep> offered = EnumSet.noneOf(FoundingStep.class);
    Arrays.stream(FoundingStep.values())
        .filter(step -> founding.offers(actor, step))
        .forEach(offered::add);
    return new FoundingPage(
        founding,
        upperName,
        offered,
        founding.state() == FoundingState.APPLIED && founding.isOwn(actor),
        union,
        history,
        certificate,
        "",
        FormErrors.NONE,
        ContactReveal.masked(founding.application().contact().phone().masked()),
        actor.may(Permission.APPROVE_FOUNDINGS, founding.path()));
  }

  FoundingPage with(ContactReveal asked) {
    return new FoundingPage(
        founding,
        upperName,
        offered,
        own,
        union,
        history,
        certificate,
        note,
        errors,
        asked,
        mayReveal);
  }

  FoundingPage refused(CertificateForm form, String typed, FormErrors problems) {
    return new FoundingPage(
        founding, upperName, offered, own, union, history, form, typed, problems, contact,
        mayReveal);
  }

  public boolean offers(FoundingStep step) {
    return offered.contains(step);
  }

  public List<RuleCheck> checks() {
    ElectionResult result = founding.result();
    return result == null
        ? FoundingRules.of(founding.application())
        : FoundingRules.of(founding.application(), result);
  }

  public List<Paper> papers() {
    return Paper.of(founding);
  }
}
