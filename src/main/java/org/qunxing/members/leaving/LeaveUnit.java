package org.qunxing.members.leaving;

import static org.qunxing.kernel.Permission.MANAGE_MEMBERS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Ids;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Refusal;
import org.qunxing.members.MembersReason;
import org.qunxing.members.people.ChangeMember;
import org.qunxing.members.people.Membership;
import org.qunxing.members.people.Membership.End;
import org.qunxing.members.people.Memberships;
import org.qunxing.members.people.PersonReader;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Leaving is free: the member says so, and the unit records it (工会章程 第五条). It cannot refuse; when
 * it is silent, the membership ends on the day that the member was told.
 */
@Component
@Transactional
public class LeaveUnit {

  private static final int DAYS = 15;

  private final Departures departures;
  private final Memberships memberships;
  private final PersonReader persons;
  private final ChangeMember change;
  private final Clock clock;

  LeaveUnit(
      Departures departures,
      Memberships memberships,
      PersonReader persons,
      ChangeMember change,
      Clock clock) {
    this.departures = departures;
    this.memberships = memberships;
    this.persons = persons;
    this.change = change;
    this.clock = clock;
  }

  public void ask(Actor actor, long membershipNumber, End how) {
    UUID person = herself(actor);
    Membership membership =
        memberships.of(person).stream()
            .filter(m -> m.number() == membershipNumber)
            .findFirst()
            .orElseThrow(() -> new NotFound("membership " + membershipNumber));
    if (!membership.isLiving()) {
      throw new Refusal(MembersReason.NOT_A_LIVING_MEMBER, actor.name());
    }
    departures.insert(
        new Departure(
            Ids.newId(),
            0,
            person,
            membership.id(),
            membership.path(),
            membership.line(),
            how == End.RETIRED ? End.RETIRED : End.LEFT,
            clock.instant(),
            LocalDate.now(clock).plusDays(DAYS),
            null));
  }

  public void withdraw(Actor actor, long number) {
    Departure departure = departures.locked(number);
    if (!departure.person().equals(actor.personId())) {
      throw new NotFound("departure " + number);
    }
    departures.close(departure, false);
  }

  /** The unit records it, as of today. */
  public void confirm(Actor actor, long number) {
    Departure departure = departures.locked(number);
    if (!actor.may(MANAGE_MEMBERS, departure.path(), departure.line())) {
      throw new NotFound("departure " + number);
    }
    carryOut(actor, departure);
  }

  /** What nobody has recorded in time; how many. */
  public int carryOutDue() {
    List<Departure> due = departures.due(LocalDate.now(clock));
    due.forEach(departure -> carryOut(Actor.SYSTEM, departure));
    return due.size();
  }

  /** A membership that ended meanwhile in another way has nothing left to end. */
  private void carryOut(Actor actor, Departure departure) {
    departures.close(departure, true);
    memberships.of(departure.person()).stream()
        .filter(m -> m.id().equals(departure.membership()) && m.isLiving())
        .forEach(m -> leave(actor, m, departure.how()));
  }

  private void leave(Actor actor, Membership membership, End how) {
    long number = persons.find(membership.person()).orElseThrow().number();
    change.leave(actor, number, membership.number(), how, LocalDate.now(clock));
  }

  private static UUID herself(Actor actor) {
    if (actor.personId() == null) {
      throw new NotFound("person");
    }
    return Objects.requireNonNull(actor.personId());
  }
}
