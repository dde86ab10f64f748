package org.qunxing.members.people;

import static org.qunxing.kernel.Permission.MANAGE_MEMBERS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.qunxing.access.PlatformScope;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Ids;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.NationalId;
import org.qunxing.kernel.Refusal;
import org.qunxing.kernel.UnitPath;
import org.qunxing.members.JoinOutcome;
import org.qunxing.members.MemberEvent;
import org.qunxing.members.MembersReason;
import org.qunxing.members.NewMember;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.Units;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Registers one person. Knowing whether she is registered already needs more than the actor's eyes.
 */
@Component
public class JoinMember {

  private final PersonReader persons;
  private final PersonTable table;
  private final Identities identities;
  private final Memberships memberships;
  private final Transfers transfers;
  private final MemberFacts facts;
  private final Timeline timeline;
  private final Units units;
  private final PlatformScope platform;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  JoinMember(
      PersonReader persons,
      PersonTable table,
      Identities identities,
      Memberships memberships,
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
    this.transfers = transfers;
    this.facts = facts;
    this.timeline = timeline;
    this.units = units;
    this.platform = platform;
    this.events = events;
    this.clock = clock;
  }

  public JoinOutcome join(Actor actor, NewMember member, Unit unit, Line line, LocalDate on) {
    if (!unit.lines().contains(line)) {
      throw new Refusal(MembersReason.NOT_ON_THIS_LINE, unit.name(), line.label());
    }
    if (on.isAfter(LocalDate.now(clock))) {
      throw new Refusal(MembersReason.JOINED_IN_THE_FUTURE);
    }
    if (units.isClosed(unit.id())) {
      throw new Refusal(MembersReason.UNIT_CLOSED, unit.name());
    }
    return platform.call(() -> joinAnywhere(actor, member, unit, line, on));
  }

  private JoinOutcome joinAnywhere(
      Actor actor, NewMember member, Unit unit, Line line, LocalDate on) {
    Optional<Person> known = known(member);
    if (known.isEmpty()) {
      UUID id = table.insert(member, unit.path(), clock.instant());
      return begin(actor, persons.find(id).orElseThrow(), unit, line, on);
    }
    Person person = known.get();
    if (!person.name().equals(member.name())) {
      throw new Refusal(MembersReason.NAME_DIFFERS);
    }
    identities.put(person.id(), member.nationalId());
    Optional<Membership> living = memberships.living(person.id(), line);
    return living.isPresent()
        ? ask(actor, person, living.get(), unit)
        : begin(actor, person, unit, line, on);
  }

  /** By identity number; or by phone and name, while nobody has written the number down. */
  private Optional<Person> known(NewMember member) {
    NationalId id = member.nationalId();
    Optional<UUID> owner = id == null ? Optional.empty() : identities.owner(id);
    if (owner.isPresent() || member.phone() == null) {
      return owner.flatMap(persons::find).map(persons::current);
    }
    return persons
        .byPhone(member.phone())
        .map(persons::current)
        .filter(person -> person.name().equals(member.name()))
        .filter(person -> id == null || identities.of(person.id()).isEmpty());
  }

  private JoinOutcome ask(Actor actor, Person person, Membership living, Unit unit) {
    if (living.unit().equals(unit.id())) {
      throw new Refusal(MembersReason.ALREADY_MEMBER, person.name(), unit.name());
    }
    if (actor.may(MANAGE_MEMBERS, living.path(), living.line())) {
      String present = units.find(living.unit()).map(Unit::name).orElse("");
      throw new Refusal(MembersReason.MEMBER_ELSEWHERE, person.name(), present);
    }
    transfers.propose(actor, person, living, unit, Transfer.Asker.RECEIVING, null);
    return new JoinOutcome.TransferProposed(person.id(), person.number());
  }

  private JoinOutcome begin(Actor actor, Person person, Unit unit, Line line, LocalDate on) {
    memberships.insert(
        new Membership(
            Ids.newId(),
            0,
            person.id(),
            unit.id(),
            unit.path(),
            line,
            on,
            Membership.Begin.REGISTERED,
            null,
            null,
            unit.path(),
            person.occupation(),
            clock.instant()));
    if (line == Line.UNION || isHomeless(person)) {
      table.moveHome(person.id(), unit.path());
    }
    facts.joined(
        new MemberFacts.Joining(
            person.number(), person.name(), unit.path(), line, on, person.occupation()));
    timeline.note(
        actor,
        person.id(),
        unit.path(),
        line,
        Timeline.Kind.JOINED,
        "加入“%s”".formatted(unit.name()));
    events.publishEvent(new MemberEvent.Joined(person.id(), unit.path(), line, on));
    return new JoinOutcome.Joined(person.id(), person.number());
  }

  /** Whether nothing is left where she is at home: then her next unit becomes it. */
  private boolean isHomeless(Person person) {
    UnitPath home = person.home();
    return memberships.of(person.id()).stream()
        .noneMatch(m -> m.isLiving() && m.path().equals(home));
  }
}
