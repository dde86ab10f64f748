package org.qunxing.organisations.tree;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.identity.Accounts;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Ids;
import org.qunxing.kernel.Refusal;
import org.qunxing.kernel.UnitPath;
import org.qunxing.organisations.KeepsUnitOpen;
import org.qunxing.organisations.NewUnit;
import org.qunxing.organisations.OrganisationEvent.UnitClosed;
import org.qunxing.organisations.OrganisationEvent.UnitFounded;
import org.qunxing.organisations.OrganisationEvent.UnitMoved;
import org.qunxing.organisations.OrganisationEvent.UnitRenamed;
import org.qunxing.organisations.OrganisationsReason;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.tree.UnitTable.Founding;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** What happens to one unit, each change with its line in the history and its event. */
@Component
public class UnitChanges {

  private final UnitTable table;
  private final UnitHistory history;
  private final Accounts accounts;
  private final List<KeepsUnitOpen> keepers;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  UnitChanges(
      UnitTable table,
      UnitHistory history,
      Accounts accounts,
      List<KeepsUnitOpen> keepers,
      ApplicationEventPublisher events,
      Clock clock) {
    this.table = table;
    this.history = history;
    this.accounts = accounts;
    this.keepers = keepers;
    this.events = events;
    this.clock = clock;
  }

  public Unit found(Actor actor, UnitPath parent, NewUnit unit) {
    if (!parent.equals(UnitPath.ROOT)) {
      living(parent);
    }
    String given = unit.code();
    String code = given == null || given.isBlank() ? table.nextCode(parent) : given;
    Founding founding = founding(new Placed(parent, unit, code), new HashMap<>());
    try {
      return write(actor, List.of(founding)).getFirst();
    } catch (DuplicateKeyException taken) {
      throw UnitTable.refusal(taken, founding);
    }
  }

  /**
   * Where a unit is to be founded, and by which code.
   *
   * @param parent {@link UnitPath#ROOT} for the top of a tree
   */
  public record Placed(UnitPath parent, NewUnit unit, String code) {}

  /**
   * Founds many units with one statement a table. A parent is there already or stands before them
   * in the list.
   *
   * @throws DuplicateKeyException when a code is taken, without a word on whose it is
   */
  public List<Unit> foundAll(Actor actor, List<Placed> units) {
    Map<UnitPath, UUID> ids = new HashMap<>();
    return write(actor, units.stream().map(unit -> founding(unit, ids)).toList());
  }

  private Founding founding(Placed placed, Map<UnitPath, UUID> ids) {
    UnitPath parent = placed.parent();
    @Nullable UUID above =
        parent.equals(UnitPath.ROOT) ? null : ids.computeIfAbsent(parent, this::living);
    String code = checked(placed.code().strip());
    NewUnit facts = placed.unit();
    Unit unit =
        new Unit(
            Ids.newId(),
            code,
            facts.name().strip(),
            facts.kind(),
            facts.lines(),
            parent.child(code));
    ids.put(unit.path(), unit.id());
    return new Founding(unit, above, facts);
  }

  private List<Unit> write(Actor actor, List<Founding> foundings) {
    List<Unit> units = foundings.stream().map(Founding::unit).toList();
    table.insert(foundings, today());
    history.noteFounded(actor, units);
    units.forEach(unit -> events.publishEvent(new UnitFounded(unit.id(), unit.path())));
    return units;
  }

  public void rename(Actor actor, Unit unit, String typed) {
    String name = typed.strip();
    living(unit.path());
    if (!name.equals(unit.name())) {
      table.rename(unit.id(), name);
      history.note(actor, unit, UnitHistory.Change.RENAMED, unit.name(), name);
      events.publishEvent(new UnitRenamed(unit.id(), unit.path(), unit.name(), name));
    }
  }

  /** Moves and mergers are serial over the whole tree. Until the transaction ends. */
  public void lockTree() {
    table.lockTree();
  }

  /** Moves are serial over the whole tree: two at once could hang each below the other. */
  public Unit move(Actor actor, Unit stale, Unit staleParent) {
    table.lockTree();
    Unit unit = table.locked(stale.id());
    Unit parent = table.locked(staleParent.id());
    refuseWrongPlace(unit, parent);
    UnitPath before = unit.path();
    UnitPath now = parent.path().child(unit.code());
    table.move(unit.id(), parent.id(), before, now);
    table.moveEmployers(before, now);
    history.move(before, now);
    accounts.followUnit(before, now);
    Unit moved = table.locked(unit.id());
    history.note(actor, moved, UnitHistory.Change.MOVED, before.value(), now.value());
    events.publishEvent(new UnitMoved(unit.id(), before, now));
    return moved;
  }

  private void refuseWrongPlace(Unit unit, Unit parent) {
    living(unit.path());
    living(parent.path());
    if (unit.path().contains(parent.path())) {
      throw new Refusal(OrganisationsReason.MOVE_INTO_ITSELF, unit.name());
    }
    if (parent.path().child(unit.code()).equals(unit.path())) {
      throw new Refusal(OrganisationsReason.ALREADY_THERE, unit.name());
    }
  }

  public void close(Actor actor, Unit unit) {
    living(unit.path());
    if (table.hasLivingChildren(unit.id())) {
      throw new Refusal(OrganisationsReason.HAS_UNITS_BELOW, unit.name());
    }
    Optional<String> kept =
        keepers.stream().flatMap(keeper -> keeper.reason(unit.path()).stream()).findFirst();
    if (kept.isPresent()) {
      throw new Refusal(OrganisationsReason.STILL_IN_USE, unit.name(), kept.get());
    }
    table.close(unit.id(), Date.valueOf(today()));
    history.note(actor, unit, UnitHistory.Change.CLOSED, unit.name(), null);
    events.publishEvent(new UnitClosed(unit.id(), unit.path()));
  }

  /**
   * The id of a unit that is not closed, kept from moving and closing until the transaction ends.
   */
  private UUID living(UnitPath path) {
    UnitTable.State state = table.shareLock(path);
    if (state.closed()) {
      throw new Refusal(OrganisationsReason.UNIT_CLOSED, state.name());
    }
    return state.id();
  }

  private static String checked(String code) {
    if (!code.matches("[A-Za-z0-9_-]{1,40}")) {
      throw new Refusal(OrganisationsReason.CODE_MALFORMED);
    }
    return code;
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
