package org.qunxing.organisations.splitting;

import static org.qunxing.kernel.Permission.MANAGE_ORGANISATIONS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.qunxing.identity.Accounts;
import org.qunxing.identity.Audit;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Refusal;
import org.qunxing.kernel.UnitPath;
import org.qunxing.organisations.FollowsSplit;
import org.qunxing.organisations.FollowsSplit.Belonging;
import org.qunxing.organisations.NewUnit;
import org.qunxing.organisations.OrganisationEvent.UnitSplit;
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
 * Splits a unit: parts of it become units of their own beside it, people go where the lists say,
 * without a gap. The old unit goes on with the rest, or closes when nothing is left of it. All in
 * one transaction: after a crash it has happened or it has not.
 */
@Component
@Transactional
public class SplitUnit {

  private final Units units;
  private final UnitChanges changes;
  private final UnitHistory history;
  private final List<FollowsSplit> followers;
  private final Accounts accounts;
  private final EmployersOfUnits employers;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  SplitUnit(
      Units units,
      UnitChanges changes,
      UnitHistory history,
      List<FollowsSplit> followers,
      Accounts accounts,
      EmployersOfUnits employers,
      Audit audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.units = units;
    this.changes = changes;
    this.history = history;
    this.followers = followers;
    this.accounts = accounts;
    this.employers = employers;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** Everybody at the unit itself who can be distributed. */
  @Transactional(readOnly = true)
  public List<Belonging> belongings(Actor actor, String code) {
    Unit unit = units.visibleTo(actor, MANAGE_ORGANISATIONS, code);
    return followers.stream().flatMap(one -> one.belongings(unit).stream()).toList();
  }

  /**
   * @return the new units, in the order of the parts
   */
  public List<Unit> split(Actor actor, String code, Split split) {
    changes.lockTree();
    Unit from = units.visibleTo(actor, MANAGE_ORGANISATIONS, code);
    if (units.isClosed(from.id())) {
      throw new Refusal(OrganisationsReason.UNIT_CLOSED, from.name());
    }
    refuseWrongLists(actor, from, split);
    LocalDate today = LocalDate.now(clock);
    List<Unit> founded = new ArrayList<>();
    for (Split.Part part : split.parts()) {
      Unit into = found(actor, from, part.name());
      followers.forEach(one -> one.follow(actor, from, into, part.numbers(), today));
      founded.add(into);
    }
    if (split.closes()) {
      handOver(from, founded);
      changes.close(actor, from);
    }
    String into = founded.stream().map(Unit::code).collect(Collectors.joining("、"));
    audit.record(actor, "organisations.split", from.code(), "分出 " + into);
    return List.copyOf(founded);
  }

  private Unit found(Actor actor, Unit from, String name) {
    UnitPath parent =
        units.pathTo(from.path()).reversed().stream()
            .skip(1)
            .findFirst()
            .map(Unit::path)
            .orElse(UnitPath.ROOT);
    Unit into =
        changes.found(
            actor, parent, new NewUnit(null, name, from.kind(), from.lines(), null, null, null));
    history.note(actor, from, UnitHistory.Change.SPLIT_OFF, from.name(), into.name());
    history.note(actor, into, UnitHistory.Change.SPLIT_FROM, from.name(), into.name());
    events.publishEvent(new UnitSplit(from.id(), from.path(), into.id(), into.path()));
    return into;
  }

  private void refuseWrongLists(Actor actor, Unit from, Split split) {
    List<Refusal> problems = new SplitLists(from, belongings(actor, from.code()), split).problems();
    if (!problems.isEmpty()) {
      throw problems.getFirst();
    }
  }

  /** What is not people goes to the first part; the staff hold their roles at every part. */
  private void handOver(Unit from, List<Unit> founded) {
    founded.forEach(into -> accounts.copyGrants(from.path(), into.path()));
    accounts.dropGrants(from.path());
    employers.move(from, founded.getFirst());
  }
}
