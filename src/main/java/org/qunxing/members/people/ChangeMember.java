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

  /**
   * To a unit of the same officer at once; another's unit is asked whether it takes her.
   *
   * @return whether she is there already
   */
  public boolean transfer(Actor actor, long number, long membershipNumber, String unitCode) {
    Person person = person(actor, number);
    Membership from = living(actor, person, membershipNumber);
    Unit to = units.byCode(unitCode);
    if (!actor.may(MANAGE_MEMBERS, to.path(), from.line())) {
      transfers.propose(actor, person, from, to, Transfer.Asker.GIVING, null);
      return false;
    }
    transfers.withdrawFor(from.id());
    move.move(actor, person, from, to, LocalDate.now(clock));
    return true;
  }

  public void leave(
      Actor actor, long number, long membershipNumber, Membership.End how, LocalDate on) {
    Person person = person(actor, number);
    Membership membership = living(actor, person, membershipNumber);
    if (on.isBefore(membership.joinedOn()) || on.isAfter(LocalDate.now(clock))) {
      throw new Refusal(MembersReason.LEFT_BEFORE_JOINING, membership.joinedOn());
    }
    end(membership, how, on);
    facts.left(left(person, membership, on));
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

  /** The leaving was a mistake: she is a member as if it had never been. */
  public void takeBackLeaving(Actor actor, long number, long membershipNumber) {
    Person person = person(actor, number);
    Membership ended = managed(actor, person, membershipNumber);
    LocalDate left = ended.leftOn();
    boolean byChoice =
        ended.leftHow() == Membership.End.LEFT || ended.leftHow() == Membership.End.RETIRED;
    if (left == null || !byChoice) {
      throw new NotFound("departure of membership " + membershipNumber);
    }
    if (left.plusDays(UNDO.toDays()).isBefore(LocalDate.now(clock))) {
      throw new Refusal(MembersReason.TOO_LATE_TO_RETURN);
    }
    if (platform.call(() -> memberships.living(person.id(), ended.line())).isPresent()) {
      throw new Refusal(MembersReason.MEMBER_AGAIN, person.name());
    }
    if (units.isClosed(ended.unit())) {
      throw new Refusal(MembersReason.UNIT_CLOSED, unitName(ended));
    }
    memberships.reopen(ended.id());
    facts.notLeftAfterAll(left(person, ended, left));
    String text = "撤回离会，仍是“%s”的会员".formatted(unitName(ended));
    timeline.note(actor, person.id(), ended.path(), Timeline.Kind.UNDONE, text);
    events.publishEvent(
        new MemberEvent.Joined(person.id(), ended.path(), ended.line(), ended.joinedOn()));
  }

  private static MemberFacts.Joining left(Person person, Membership membership, LocalDate on) {
    return new MemberFacts.Joining(
        person.number(),
        person.name(),
        membership.path(),
        membership.line(),
        on,
        person.occupation());
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
    Membership membership = managed(actor, person, number);
    if (!membership.isLiving()) {
      throw new Refusal(MembersReason.NOT_A_LIVING_MEMBER, person.name());
    }
    return membership;
  }

  private Membership managed(Actor actor, Person person, long number) {
    return memberships
        .locked(person.id(), number)
        .filter(m -> actor.may(MANAGE_MEMBERS, m.path(), m.line()))
        .orElseThrow(() -> new NotFound("membership " + number));
  }

  private String unitName(Membership membership) {
    return units.find(membership.unit()).map(Unit::name).orElse("");
  }
}
