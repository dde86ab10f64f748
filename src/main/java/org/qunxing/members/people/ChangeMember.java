package org.qunxing.members.people;

import static org.qunxing.kernel.Permission.MANAGE_MEMBERS;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.qunxing.access.PlatformScope;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Refusal;
import org.qunxing.members.MemberEvent;
import org.qunxing.members.MembersReason;
import org.qunxing.members.NewMember;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.Units;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an officer may do to somebody registered in her units. */
@Component
@Transactional
public class ChangeMember {

  private static final Duration UNDO = Duration.ofDays(30);

  private final PersonReader persons;
  private final PersonTable table;
  private final Identities identities;
  private final Memberships memberships;
  private final MoveMember move;
  private final Transfers transfers;
  private final MemberFacts facts;
  private final Timeline timeline;
  private final Units units;
  private final PlatformScope platform;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ChangeMember(
      PersonReader persons,
      PersonTable table,
      Identities identities,
      Memberships memberships,
      MoveMember move,
      Transfers transfers,
      MemberFacts facts,
      Timeline timeline,
      Units units,
      PlatformScope platform,
      ApplicationEventPublisher events,
      Clock clock) {
    this.persons = persons;
    this.table = table;
    this.identities = identities;
    this.memberships = memberships;
    this.move = move;
    this.transfers = transfers;
    this.facts = facts;
    this.timeline = timeline;
    this.units = units;
    this.platform = platform;
    this.events = events;
    this.clock = clock;
  }

  public void edit(Actor actor, long number, int version, NewMember now) {
    Person person = person(actor, number);
    platform.call(() -> write(actor, person, version, now));
  }

  /** With the platform's eyes: her home may be a unit of another officer, in another line. */
  private boolean write(Actor actor, Person person, int version, NewMember now) {
    if (!table.update(person.id(), version, now)) {
      throw new Refusal(MembersReason.CHANGED_MEANWHILE);
    }
    identities.put(person.id(), now.nationalId());
    timeline.note(actor, person.id(), person.home(), Timeline.Kind.CHANGED, "修改了登记资料");
    return true;
  }

  /** To a unit of the same officer at once; to one of another's units is not hers to say. */
  public void transfer(Actor actor, long number, long membershipNumber, String unitCode) {
    Person person = person(actor, number);
    Membership from = living(actor, person, membershipNumber);
    Unit to = units.visibleTo(actor, MANAGE_MEMBERS, unitCode);
    transfers.withdrawFor(from.id());
    move.move(actor, person, from, to, LocalDate.now(clock));
  }

  public void leave(
      Actor actor, long number, long membershipNumber, Membership.End how, LocalDate on) {
    Person person = person(actor, number);
    Membership membership = living(actor, person, membershipNumber);
    if (on.isBefore(membership.joinedOn()) || on.isAfter(LocalDate.now(clock))) {
      throw new Refusal(MembersReason.LEFT_BEFORE_JOINING, membership.joinedOn());
    }
    end(membership, how, on);
    facts.left(
        new MemberFacts.Joining(
            person.number(),
            person.name(),
            membership.path(),
            membership.line(),
            on,
            person.occupation()));
    String text = "%s，不再是“%s”的会员".formatted(how.label(), unitName(membership));
    timeline.note(
        actor, person.id(), membership.path(), membership.line(), Timeline.Kind.LEFT, text);
    events.publishEvent(
        new MemberEvent.Left(person.id(), membership.path(), membership.line(), on));
  }

  /** The joining was a mistake: it is taken out of the count, and stays in the file. */
  public void undo(Actor actor, long number, long membershipNumber) {
    Person person = person(actor, number);
    Membership membership = living(actor, person, membershipNumber);
    if (membership.recordedAt().plus(UNDO).isBefore(clock.instant())) {
      throw new Refusal(MembersReason.TOO_LATE_TO_UNDO);
    }
    end(membership, Membership.End.UNDONE, membership.joinedOn());
    if (membership.joinedHow() != Membership.Begin.TRANSFERRED) {
      facts.notJoinedAfterAll(counted(person, membership));
    }
    String text = "撤销在“%s”的登记".formatted(unitName(membership));
    timeline.note(
        actor, person.id(), membership.path(), membership.line(), Timeline.Kind.UNDONE, text);
    events.publishEvent(
        new MemberEvent.Left(
            person.id(), membership.path(), membership.line(), membership.joinedOn()));
  }

  private static MemberFacts.Joining counted(Person person, Membership membership) {
    return new MemberFacts.Joining(
        person.number(),
        person.name(),
        membership.countedAt(),
        membership.line(),
        membership.joinedOn(),
        membership.countedAs());
  }

  private void end(Membership membership, Membership.End how, LocalDate on) {
    transfers.withdrawFor(membership.id());
    memberships.end(membership.id(), how, on);
  }

  private Person person(Actor actor, long number) {
    return persons
        .byNumber(actor.scopes(MANAGE_MEMBERS), number)
        .orElseThrow(() -> new NotFound("person " + number));
  }

  private Membership living(Actor actor, Person person, long number) {
    Membership membership =
        memberships
            .locked(person.id(), number)
            .filter(m -> actor.may(MANAGE_MEMBERS, m.path()))
            .orElseThrow(() -> new NotFound("membership " + number));
    if (!membership.isLiving()) {
      throw new Refusal(MembersReason.NOT_A_LIVING_MEMBER, person.name());
    }
    return membership;
  }

  private String unitName(Membership membership) {
    return units.find(membership.unit()).map(Unit::name).orElse("");
  }
}
