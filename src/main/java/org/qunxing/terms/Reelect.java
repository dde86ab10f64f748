package org.qunxing.terms;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.qunxing.access.Scopes;
import org.qunxing.identity.Accounts;
import org.qunxing.identity.Audit;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Permission;
import org.qunxing.kernel.Refusal;
import org.qunxing.kernel.Role;
import org.qunxing.measures.Fact;
import org.qunxing.measures.Measures;
import org.qunxing.notices.Notices;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.Units;
import org.qunxing.terms.office.Officers;
import org.qunxing.terms.office.TermTable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Proposes candidates, and records what a meeting elected: the next term begins with it. */
@Component
@Transactional
public class Reelect {

  /** Counted on the day of the meeting, for all lines. */
  public static final String REELECTIONS = "terms.reelections";

  private final TermTable table;
  private final Officers officers;
  private final Units units;
  private final Measures measures;
  private final Notices notices;
  private final Accounts accounts;
  private final Audit audit;
  private final Clock clock;

  Reelect(
      TermTable table,
      Officers officers,
      Units units,
      Measures measures,
      Notices notices,
      Accounts accounts,
      Audit audit,
      Clock clock) {
    this.table = table;
    this.officers = officers;
    this.units = units;
    this.measures = measures;
    this.notices = notices;
    this.accounts = accounts;
    this.audit = audit;
    this.clock = clock;
  }

  /** Writes down whom the committee proposes; the papers are made from it. */
  public void propose(Actor actor, String number, List<Elected> candidates) {
    Term term = running(actor, number);
    TermRules.insist(TermRules.candidates(term.line(), candidates));
    officers.propose(term.id(), candidates);
    audit.record(actor, "terms.proposed", number, null);
  }

  /** The next term begins on the day of the meeting, and the running one ends. */
  public Term reelect(Actor actor, String number, NewTerm next) {
    Term term = running(actor, number);
    Unit unit = units.find(term.unitId()).orElseThrow();
    if (!next.beginsOn().isAfter(term.beganOn())) {
      throw new Refusal(TermsReason.BEFORE_THIS_TERM, term.beganOn());
    }
    Term begun = begin(actor, unit, term.line(), next);
    measures.record(
        new Fact(
            REELECTIONS,
            unit.path(),
            next.beginsOn(),
            BigDecimal.ONE,
            Map.of("line", term.line().name(), "late", Boolean.toString(late(term, next))),
            unit.name() + " 第 " + begun.ordinal() + " 届",
            "/workbench/terms/" + begun.number()));
    tellUpper(unit, begun);
    return begun;
  }

  private static boolean late(Term term, NewTerm next) {
    return next.beginsOn().isAfter(term.endsOn().plusDays(1));
  }

  /** Writes down the running term of a unit that the platform knew none of. */
  public Term register(Actor actor, Unit unit, Line line, NewTerm term) {
    if (!actor.may(Permission.MANAGE_TERMS, unit.path())) {
      throw new NotFound("unit " + unit.code());
    }
    if (!unit.lines().contains(line)) {
      throw new Refusal(TermsReason.NOT_ON_THIS_LINE, unit.name(), line.label());
    }
    if (table.running(unit.id(), line).isPresent()) {
      throw new Refusal(TermsReason.TERM_RUNNING, unit.name());
    }
    return begin(actor, unit, line, term);
  }

  private Term begin(Actor actor, Unit unit, Line line, NewTerm term) {
    if (units.isClosed(unit.id())) {
      throw new Refusal(TermsReason.UNIT_CLOSED, unit.name());
    }
    if (term.beginsOn().isAfter(LocalDate.now(clock))) {
      throw new Refusal(TermsReason.IN_THE_FUTURE);
    }
    TermRules.insist(TermRules.of(unit, line, term));
    Term begun = table.begin(unit, line, term);
    audit.record(actor, "terms.begun", begun.number(), unit.name());
    return begun;
  }

  private Term running(Actor actor, String number) {
    Term term =
        table
            .byNumber(number, Scopes.array(actor.scopes(Permission.MANAGE_TERMS)))
            .orElseThrow(() -> new NotFound("term " + number));
    if (!term.isRunning()) {
      throw new Refusal(TermsReason.TERM_OVER);
    }
    return term;
  }

  private void tellUpper(Unit unit, Term begun) {
    for (Accounts.Account officer : accounts.holding(Role.STREET_OFFICER, unit.path())) {
      notices.tell(
          new Notices.Message(
              officer.personId() == null ? officer.id() : officer.personId(),
              "terms.begun:" + begun.number(),
              "已换届：" + unit.name(),
              "第 %d 届，任期到 %s。".formatted(begun.ordinal(), begun.endsOn()),
              "/workbench/terms/" + begun.number()));
    }
  }
}
