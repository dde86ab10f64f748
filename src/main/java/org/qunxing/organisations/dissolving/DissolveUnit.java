package org.qunxing.organisations.dissolving;

import static org.qunxing.kernel.Permission.MANAGE_ORGANISATIONS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.qunxing.identity.Accounts;
import org.qunxing.identity.Audit;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Refusal;
import org.qunxing.organisations.FollowsDissolution;
import org.qunxing.organisations.OrganisationsReason;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.Units;
import org.qunxing.organisations.tree.EmployersOfUnits;
import org.qunxing.organisations.tree.UnitChanges;
import org.qunxing.organisations.tree.UnitHistory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Dissolves a unit whose people go nowhere else: what hangs on it ends, employers count as without
 * it again, roles held there end, its history stays. Who is to go somewhere is moved by a merger
 * instead. Refused while cases are open; all in one transaction.
 */
@Component
@Transactional
public class DissolveUnit {

  private final Units units;
  private final UnitChanges changes;
  private final UnitHistory history;
  private final List<FollowsDissolution> followers;
  private final Accounts accounts;
  private final EmployersOfUnits employers;
  private final Audit audit;
  private final Clock clock;

  DissolveUnit(
      Units units,
      UnitChanges changes,
      UnitHistory history,
      List<FollowsDissolution> followers,
      Accounts accounts,
      EmployersOfUnits employers,
      Audit audit,
      Clock clock) {
    this.units = units;
    this.changes = changes;
    this.history = history;
    this.followers = followers;
    this.accounts = accounts;
    this.employers = employers;
    this.audit = audit;
    this.clock = clock;
  }

  /** What would end, each a short clause. */
  @Transactional(readOnly = true)
  public List<String> preview(Actor actor, String code) {
    Unit unit = units.visibleTo(actor, MANAGE_ORGANISATIONS, code);
    return followers.stream().map(one -> one.preview(unit)).filter(s -> !s.isEmpty()).toList();
  }

  /**
   * @param why written into the unit's history
   */
  public void dissolve(Actor actor, String code, String why) {
    changes.lockTree();
    Unit unit = units.visibleTo(actor, MANAGE_ORGANISATIONS, code);
    if (units.isClosed(unit.id())) {
      throw new Refusal(OrganisationsReason.UNIT_CLOSED, unit.name());
    }
    LocalDate today = LocalDate.now(clock);
    followers.forEach(one -> one.follow(actor, unit, today));
    employers.leave(unit);
    changes.close(actor, unit);
    accounts.dropGrants(unit.path());
    history.note(actor, unit, UnitHistory.Change.DISSOLVED, unit.name(), why.strip());
    audit.record(actor, "organisations.dissolved", unit.code(), why.strip());
  }
}
