package org.qunxing.organisations.merging;

import static org.qunxing.kernel.Permission.MANAGE_ORGANISATIONS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qunxing.identity.Accounts;
import org.qunxing.identity.Audit;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Refusal;
import org.qunxing.organisations.FollowsMerger;
import org.qunxing.organisations.KeepsUnitOpen;
import org.qunxing.organisations.OrganisationEvent.UnitMerged;
import org.qunxing.organisations.OrganisationsReason;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.Units;
import org.qunxing.organisations.tree.EmployersOfUnits;
import org.qunxing.organisations.tree.UnitChanges;
import org.qunxing.organisations.tree.UnitHistory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Merges a unit into another: units below it, members, employers and grants go along, its history
 * stays, and it closes. All in one transaction: after a crash it has happened or it has not.
 *
 * <p>There is no undo by a button: the history of both units says what went where, and what went
 * along can be moved back by hand.
 */
@Component
@Transactional
public class MergeUnits {

  private final Units units;
  private final UnitChanges changes;
  private final UnitHistory history;
  private final Accounts accounts;
  private final List<FollowsMerger> followers;
  private final List<KeepsUnitOpen> keepers;
  private final EmployersOfUnits employers;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  MergeUnits(
      Units units,
      UnitChanges changes,
      UnitHistory history,
      Accounts accounts,
      List<FollowsMerger> followers,
      List<KeepsUnitOpen> keepers,
      EmployersOfUnits employers,
      Audit audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.units = units;
    this.changes = changes;
    this.history = history;
    this.accounts = accounts;
    this.followers = followers;
    this.keepers = keepers;
    this.employers = employers;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** What a merger would take along, each a short clause. */
  @Transactional(readOnly = true)
  public List<String> preview(Actor actor, String code, String intoCode) {
    Unit from = units.visibleTo(actor, MANAGE_ORGANISATIONS, code);
    Unit into = units.visibleTo(actor, MANAGE_ORGANISATIONS, intoCode);
    refuseWrongPair(from, into);
    List<String> along = new ArrayList<>();
    add(along, units.children(from.path()).size(), "%d 个下级单位");
    followers.stream().map(f -> f.preview(from)).filter(s -> !s.isEmpty()).forEach(along::add);
    add(along, employers.count(from), "%d 家企业");
    add(along, accounts.grantsAt(from.path()), "%d 项干部授权");
    return along;
  }

  private static void add(List<String> along, int number, String clause) {
    if (number > 0) {
      along.add(clause.formatted(number));
    }
  }

  /** Takes everything along and closes the unit. */
  public void merge(Actor actor, String code, String intoCode) {
    changes.lockTree();
    Unit from = units.visibleTo(actor, MANAGE_ORGANISATIONS, code);
    Unit into = units.visibleTo(actor, MANAGE_ORGANISATIONS, intoCode);
    refuseWrongPair(from, into);
    LocalDate today = LocalDate.now(clock);
    for (Unit below : units.children(from.path())) {
      changes.move(actor, below, into);
    }
    followers.forEach(follower -> follower.follow(actor, from, into, today));
    refuseWhatStays(from);
    employers.move(from, into);
    accounts.mergeUnit(from.path(), into.path());
    changes.close(actor, from);
    history.note(actor, from, UnitHistory.Change.MERGED, from.name(), into.name());
    history.note(actor, into, UnitHistory.Change.TOOK_IN, from.name(), into.name());
    audit.record(actor, "organisations.merged", from.code(), "并入 " + into.code());
    events.publishEvent(new UnitMerged(from.id(), from.path(), into.id(), into.path()));
  }

  private void refuseWrongPair(Unit from, Unit into) {
    if (from.path().contains(into.path())) {
      throw new Refusal(OrganisationsReason.MERGE_INTO_ITSELF, from.name());
    }
    for (Unit unit : List.of(from, into)) {
      if (units.isClosed(unit.id())) {
        throw new Refusal(OrganisationsReason.UNIT_CLOSED, unit.name());
      }
    }
    if (!into.lines().containsAll(from.lines())) {
      throw new Refusal(OrganisationsReason.MERGE_ACROSS_LINES, into.name(), from.name());
    }
  }

  /** Open cases keep the unit: they are finished first, or taken back. */
  private void refuseWhatStays(Unit from) {
    Optional<String> kept =
        keepers.stream().flatMap(keeper -> keeper.reason(from.path()).stream()).findFirst();
    if (kept.isPresent()) {
      throw new Refusal(OrganisationsReason.STILL_IN_USE, from.name(), kept.get());
    }
  }
}
