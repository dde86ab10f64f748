package org.qunxing.founding;

import java.util.ArrayList;
import java.util.List;
import org.qunxing.kernel.Refusal;
import org.qunxing.organisations.UnitKind;
import org.qunxing.terms.CommitteeForm;
import org.qunxing.terms.ElectionRules;
import org.qunxing.terms.RuleCheck;
import org.qunxing.terms.UnionLaw;

/** The rules that a founding has to keep, as checks that a page shows and a step insists on. */
public final class FoundingRules {

  private FoundingRules() {}

  public static List<RuleCheck> of(Application application) {
    List<RuleCheck> checks = new ArrayList<>();
    checks.add(UnionLaw.committee(application.members(), application.form()));
    if (application.form() == CommitteeForm.JOINT) {
      checks.add(partners(application));
    }
    checks.add(UnionLaw.womenAhead(application.women()));
    checks.add(UnionLaw.fullTimeChair(application.employer().headcount()));
    checks.add(UnionLaw.termYears(UnitKind.BASIC, application.years()));
    return List.copyOf(checks);
  }

  public static List<RuleCheck> of(Application application, ElectionResult result) {
    return ElectionRules.union(
        result.meeting(), result.elected(), application.form(), result.members(), result.women());
  }

  private static RuleCheck partners(Application application) {
    int others = application.partners().size();
    return new RuleCheck(
        others > 0 ? RuleCheck.Outcome.MET : RuleCheck.Outcome.BROKEN,
        "工会法 第十一条",
        "partners",
        others > 0 ? "与另外 %d 个单位联合建会。".formatted(others) : "联合建会要有两个以上单位。请填写其他单位，或改为单独建立。");
  }

  /** Refuses with the first rule that is broken. */
  public static void insist(List<RuleCheck> checks) {
    checks.stream()
        .filter(RuleCheck::isBroken)
        .findFirst()
        .ifPresent(
            check -> {
              throw new Refusal(FoundingReason.RULE_BROKEN, check.cited());
            });
  }
}
