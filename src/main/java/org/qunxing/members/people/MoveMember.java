package org.qunxing.members.people;

import java.time.Clock;
import java.time.LocalDate;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Ids;
import org.qunxing.kernel.Refusal;
import org.qunxing.members.MemberEvent;
import org.qunxing.members.MembersReason;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.Units;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** One membership ends and the next begins the same day; nobody was won or lost. */
@Component
class MoveMember {

  private final Memberships memberships;
  private final PersonTable table;
  private final Timeline timeline;
  private final Units units;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  MoveMember(
      Memberships memberships,
      PersonTable table,
      Timeline timeline,
      Units units,
      ApplicationEventPublisher events,
      Clock clock) {
    this.memberships = memberships;
    this.table = table;
    this.timeline = timeline;
    this.units = units;
    this.events = events;
    this.clock = clock;
  }

  void move(Actor actor, Person person, Membership from, Unit to, LocalDate on) {
    if (from.unit().equals(to.id())) {
      throw new Refusal(MembersReason.SAME_UNIT, person.name(), to.name());
    }
    if (!to.lines().contains(from.line())) {
      throw new Refusal(MembersReason.NOT_ON_THIS_LINE, to.name(), from.line().label());
    }
    if (units.isClosed(to.id())) {
      throw new Refusal(MembersReason.UNIT_CLOSED, to.name());
    }
    LocalDate day = on.isBefore(from.joinedOn()) ? from.joinedOn() : on;
    memberships.end(from.id(), Membership.End.TRANSFERRED, day);
    memberships.insert(
        new Membership(
            Ids.newId(),
            0,
            person.id(),
            to.id(),
            to.path(),
            from.line(),
            day,
            Membership.Begin.TRANSFERRED,
            null,
            null,
            to.path(),
            person.occupation(),
            clock.instant()));
    if (person.home().equals(from.path())) {
      table.moveHome(person.id(), to.path());
    }
    String text =
        "从“%s”转到“%s”".formatted(units.find(from.unit()).map(Unit::name).orElse(""), to.name());
    timeline.note(actor, person.id(), to.path(), from.line(), Timeline.Kind.TRANSFERRED, text);
    events.publishEvent(
        new MemberEvent.Transferred(person.id(), from.path(), to.path(), from.line(), day));
  }
}
