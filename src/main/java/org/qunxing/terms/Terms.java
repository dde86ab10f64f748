package org.qunxing.terms;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.UnitPath;
import org.qunxing.organisations.Unit;
import org.qunxing.terms.office.TermTable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door to terms of office. Row security answers for the actor of the running transaction. */
@Component
@Transactional
public class Terms {

  private final TermTable table;

  Terms(TermTable table) {
    this.table = table;
  }

  /**
   * Opens the next term of a unit; the running one, if any, ends with it. The caller has looked at
   * the rules.
   */
  public Term begin(Unit unit, Line line, NewTerm term) {
    return table.begin(unit, line, term);
  }

  @Transactional(readOnly = true)
  public Optional<Term> running(UUID unit, Line line) {
    return table.running(unit, line);
  }

  /** All terms of a unit, the latest first. */
  @Transactional(readOnly = true)
  public List<Term> of(UUID unit) {
    return table.of(unit);
  }

  /** The running committees of a line in this unit and below. */
  @Transactional(readOnly = true)
  public List<CommitteeOfUnit> committees(UnitPath unit, Line line) {
    return table.committees(unit, line);
  }

  /** The unit is no more: its running terms end. */
  public void end(UUID unit, LocalDate on) {
    table.end(unit, on);
  }
}
