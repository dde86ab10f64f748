package org.qunxing.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.Refusal;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.UnitKind;

/** The rules that an election of a unit has to keep. */
public final class TermRules {

  private TermRules() {}

  public static List<RuleCheck> of(Unit unit, Line line, NewTerm term) {
    List<RuleCheck> checks = new ArrayList<>();
    if (line == Line.UNION) {
      CommitteeForm form = Objects.requireNonNullElse(term.form(), CommitteeForm.OWN);
      checks.addAll(
          ElectionRules.union(term.meeting(), term.officers(), form, term.members(), term.women()));
      checks.add(UnionLaw.termYears(unit.kind(), term.years()));
    } else {
      checks.addAll(ElectionRules.sister(line, term.meeting(), term.officers()));
      checks.add(UnionLaw.termYears(UnitKind.BASIC, term.years()));
    }
    return List.copyOf(checks);
  }

  /** Candidates of a union: nobody who is near to the employer's head. */
  public static List<RuleCheck> candidates(Line line, List<Elected> candidates) {
    return line == Line.UNION ? List.of(ElectionRules.relatives(candidates)) : List.of();
  }

  /** Refuses with the first rule that is broken. */
  public static void insist(List<RuleCheck> checks) {
    checks.stream()
        .filter(RuleCheck::isBroken)
        .findFirst()
        .ifPresent(
            check -> {
              throw new Refusal(TermsReason.RULE_BROKEN, check.cited());
            });
  }
}
