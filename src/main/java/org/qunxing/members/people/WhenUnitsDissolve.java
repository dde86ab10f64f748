package org.qunxing.members.people;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.qunxing.access.PlatformScope;
import org.qunxing.kernel.Actor;
import org.qunxing.members.MemberEvent;
import org.qunxing.notices.Notices;
import org.qunxing.organisations.FollowsDissolution;
import org.qunxing.organisations.Unit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Members of a unit that is dissolved are without one: their membership ends, their file stays, and
 * they are told how to join another.
 */
@Component
class WhenUnitsDissolve implements FollowsDissolution {

  private final JdbcClient jdbc;
  private final PersonReader persons;
  private final Memberships memberships;
  private final Transfers transfers;
  private final MemberFacts facts;
  private final Timeline timeline;
  private final Notices notices;
  private final PlatformScope platform;
  private final ApplicationEventPublisher events;

  WhenUnitsDissolve(
      JdbcClient jdbc,
      PersonReader persons,
      Memberships memberships,
      Transfers transfers,
      MemberFacts facts,
      Timeline timeline,
      Notices notices,
      PlatformScope platform,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.persons = persons;
    this.memberships = memberships;
    this.transfers = transfers;
    this.facts = facts;
    this.timeline = timeline;
    this.notices = notices;
    this.platform = platform;
    this.events = events;
  }

  @Override
  public String preview(Unit unit) {
    int living = platform.call(() -> living(unit)).size();
    return living == 0 ? "" : "%d 份会籍".formatted(living);
  }

  @Override
  public void follow(Actor actor, Unit unit, LocalDate on) {
    platform.call(
        () -> {
          List<UUID> ending = living(unit);
          ending.forEach(id -> end(actor, memberships.find(id).orElseThrow(), unit, on));
          return ending;
        });
  }

  private void end(Actor actor, Membership membership, Unit unit, LocalDate today) {
    Person person = persons.find(membership.person()).orElseThrow();
    LocalDate on = today.isBefore(membership.joinedOn()) ? membership.joinedOn() : today;
    transfers.withdrawFor(membership.id());
    memberships.end(membership.id(), Membership.End.DISSOLVED, on);
    facts.left(
        new MemberFacts.Joining(
            person.number(),
            person.name(),
            membership.path(),
            membership.line(),
            on,
            person.occupation()));
    timeline.note(
        actor,
        person.id(),
        membership.path(),
        membership.line(),
        Timeline.Kind.LEFT,
        "“%s”撤销，会籍结束".formatted(unit.name()));
    notices.tell(
        new Notices.Message(
            person.id(),
            "members.dissolved:" + membership.number(),
            "“%s”已撤销".formatted(unit.name()),
            "您的会籍随单位结束，档案都在。现在可以在线加入新的单位，一分钟办好。",
            "/join"));
    events.publishEvent(
        new MemberEvent.Left(person.id(), membership.path(), membership.line(), on));
  }

  private List<UUID> living(Unit unit) {
    return jdbc.sql(
            """
            select id from members.memberships where unit_id = :unit and left_on is null order by number
            """)
        .param("unit", unit.id())
        .query(UUID.class)
        .list();
  }
}
