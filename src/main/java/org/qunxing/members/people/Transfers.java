package org.qunxing.members.people;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.access.PlatformScope;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Ids;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Refusal;
import org.qunxing.kernel.UnitPath;
import org.qunxing.members.MembersReason;
import org.qunxing.members.people.Transfer.Asker;
import org.qunxing.members.people.Transfer.Outcome;
import org.qunxing.notices.Notices;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.Units;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A member goes from one unit to another: one side asks, the other answers, and the member may be
 * either. Nobody can take people without being asked, nobody can keep them, and between the two
 * units there is no day without a membership and none with two.
 */
@Component
@Transactional
public class Transfers {

  private static final int DAYS = 15;

  private final TransferTable table;
  private final MoveMember move;
  private final PersonReader persons;
  private final Memberships memberships;
  private final Units units;
  private final Notices notices;
  private final PlatformScope platform;
  private final Clock clock;

  Transfers(
      TransferTable table,
      MoveMember move,
      PersonReader persons,
      Memberships memberships,
      Units units,
      Notices notices,
      PlatformScope platform,
      Clock clock) {
    this.table = table;
    this.move = move;
    this.persons = persons;
    this.memberships = memberships;
    this.units = units;
    this.notices = notices;
    this.platform = platform;
    this.clock = clock;
  }

  void propose(
      Actor actor, Person person, Membership living, Unit to, Asker asker, @Nullable String why) {
    refuseImpossible(person, living, to);
    Transfer begun =
        new Transfer(
            Ids.newId(),
            0,
            person.id(),
            living.id(),
            living.line(),
            living.path(),
            to.id(),
            to.path(),
            asker,
            actor.name(),
            clock.instant(),
            LocalDate.now(clock).plusDays(DAYS),
            why,
            null,
            null,
            null);
    if (!table.insert(begun)) {
      throw new Refusal(MembersReason.TRANSFER_PENDING, person.name());
    }
    if (asker != Asker.MEMBER) {
      tell(begun, "“%s”请您确认转会".formatted(to.name()), "您的会籍可能转到“%s”。".formatted(to.name()));
    }
  }

  private void refuseImpossible(Person person, Membership living, Unit to) {
    if (living.unit().equals(to.id())) {
      throw new Refusal(MembersReason.SAME_UNIT, person.name(), to.name());
    }
    if (!to.lines().contains(living.line())) {
      throw new Refusal(MembersReason.NOT_ON_THIS_LINE, to.name(), living.line().label());
    }
    if (units.isClosed(to.id())) {
      throw new Refusal(MembersReason.UNIT_CLOSED, to.name());
    }
  }

  /** The member herself wants to go: the unit she goes to answers. */
  public void ask(Actor actor, Line line, Unit to, @Nullable String why) {
    UUID herself = actor.personId();
    Person person =
        persons
            .find(herself == null ? new UUID(0, 0) : herself)
            .orElseThrow(() -> new NotFound("person"));
    Membership living =
        memberships
            .living(person.id(), line)
            .orElseThrow(() -> new Refusal(MembersReason.NOT_A_LIVING_MEMBER, person.name()));
    propose(actor, person, living, to, Asker.MEMBER, why);
  }

  /** Unanswered requests on either side of these subtrees, oldest first. */
  @Transactional(readOnly = true)
  public List<Transfer> open(List<UnitPath> scopes) {
    return table.open(scopes);
  }

  /** What became of the last ones. */
  @Transactional(readOnly = true)
  public List<Transfer> decided(List<UnitPath> scopes) {
    return table.decided(scopes);
  }

  /** Hers, open ones first. */
  @Transactional(readOnly = true)
  public List<Transfer> of(UUID person) {
    return table.of(person);
  }

  /**
   * The other side answers.
   *
   * @param answer what to tell, needed when a unit declines
   */
  public void decide(Actor actor, long number, Outcome outcome, @Nullable String answer) {
    Transfer transfer = table.locked(number);
    if (!transfer.isAnsweredBy(actor)) {
      throw new NotFound("transfer " + number);
    }
    if (transfer.dueOn().isBefore(LocalDate.now(clock))) {
      throw new Refusal(MembersReason.TRANSFER_EXPIRED);
    }
    table.close(transfer, outcome, actor.name(), answer, clock.instant());
    if (outcome == Outcome.ACCEPTED) {
      platform.call(() -> carryOut(actor, transfer));
    }
    String said = answer == null || answer.isBlank() ? "" : "：" + answer;
    tell(transfer, outcome == Outcome.ACCEPTED ? "转会办好了" : "转会没有办成", outcome.label() + said);
  }

  /** Who asked thinks better of it. */
  public void withdraw(Actor actor, long number) {
    Transfer transfer = table.locked(number);
    if (!transfer.isAskedBy(actor)) {
      throw new NotFound("transfer " + number);
    }
    table.close(transfer, Outcome.WITHDRAWN, actor.name(), null, clock.instant());
  }

  /** Nobody answered in time: the request lapses, she stays where she is, and may ask again. */
  public int expire() {
    List<Transfer> lapsed = table.overdue(LocalDate.now(clock));
    for (Transfer transfer : lapsed) {
      table.close(transfer, Outcome.EXPIRED, Actor.SYSTEM.name(), null, clock.instant());
      tell(transfer, "转会没有办成", "对方没有按时答复。您的会籍不变，可以重新提出。");
    }
    return lapsed.size();
  }

  private boolean carryOut(Actor actor, Transfer transfer) {
    Person person = persons.find(transfer.personId()).orElseThrow();
    Membership membership =
        memberships.of(person.id()).stream()
            .filter(m -> m.id().equals(transfer.membershipId()) && m.isLiving())
            .findFirst()
            .orElseThrow(() -> new Refusal(MembersReason.NOT_A_LIVING_MEMBER, person.name()));
    Unit to = units.find(transfer.toUnitId()).orElseThrow();
    move.move(actor, person, membership, to, LocalDate.now(clock));
    return true;
  }

  private void tell(Transfer transfer, String title, String body) {
    String once = "members.transfer:%s:%s".formatted(transfer.id(), title);
    notices.tell(new Notices.Message(transfer.personId(), once, title, body, "/my/file"));
  }

  /** The membership ended in another way: what was asked for it is void. */
  void withdrawFor(UUID membership) {
    table.withdrawFor(membership, Timestamp.from(clock.instant()));
  }
}
