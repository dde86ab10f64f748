package org.qunxing.members.merging;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.qunxing.kernel.Line;
import org.qunxing.members.people.MemberFacts;
import org.qunxing.members.people.Membership;
import org.qunxing.members.people.Memberships;
import org.qunxing.members.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The memberships of two persons. Where both are members in the same line, one membership goes on
 * and the other ends as merged; its joining is taken out of the count, since one person joined
 * once.
 */
@Component
class MergedMemberships {

  private static final String WHY = "同一人重复登记，已合并";

  private final JdbcClient jdbc;
  private final Memberships memberships;
  private final MemberFacts facts;
  private final Clock clock;

  MergedMemberships(JdbcClient jdbc, Memberships memberships, MemberFacts facts, Clock clock) {
    this.jdbc = jdbc;
    this.memberships = memberships;
    this.facts = facts;
    this.clock = clock;
  }

  /** What ended, and which joinings were taken out of the count. */
  record Surplus(List<UUID> ended, List<UUID> uncounted) {}

  /**
   * @param fromGone lines in which the membership of the other file goes on
   */
  Surplus endOneOfTwo(Person kept, Person gone, Set<Line> fromGone) {
    List<UUID> ended = new ArrayList<>();
    List<UUID> uncounted = new ArrayList<>();
    for (Membership mine : living(kept)) {
      for (Membership other : living(gone)) {
        if (mine.line() == other.line()) {
          boolean othersGoesOn = fromGone.contains(mine.line());
          Membership surplus = othersGoesOn ? mine : other;
          Membership counted = whereCounted(surplus);
          facts.notJoinedAfterAll(joining(othersGoesOn ? kept : gone, counted), WHY);
          end(surplus);
          ended.add(surplus.id());
          uncounted.add(counted.id());
        }
      }
    }
    return new Surplus(ended, uncounted);
  }

  private List<Membership> living(Person person) {
    return memberships.of(person.id()).stream().filter(Membership::isLiving).toList();
  }

  /** Back along the transfers to the joining that was counted. */
  private Membership whereCounted(Membership membership) {
    Membership at = membership;
    List<Membership> all = memberships.of(membership.person());
    while (at.joinedHow() == Membership.Begin.TRANSFERRED) {
      Membership after = at;
      Membership before =
          all.stream()
              .filter(m -> m.line() == after.line() && m.leftHow() == Membership.End.TRANSFERRED)
              .filter(m -> after.joinedOn().equals(m.leftOn()) && m.number() < after.number())
              .reduce((_, last) -> last)
              .orElse(null);
      if (before == null) {
        return at;
      }
      at = before;
    }
    return at;
  }

  private void end(Membership surplus) {
    LocalDate today = LocalDate.now(clock);
    LocalDate on = today.isBefore(surplus.joinedOn()) ? surplus.joinedOn() : today;
    jdbc.sql("update members.memberships set left_on = :on, left_how = 'MERGED' where id = :id")
        .param("on", Date.valueOf(on))
        .param("id", surplus.id())
        .update();
  }

  List<UUID> move(UUID from, UUID into) {
    return jdbc.sql(
            "update members.memberships set person_id = :into where person_id = :from returning id")
        .param("from", from)
        .param("into", into)
        .query(UUID.class)
        .list();
  }

  List<UUID> moveTransfers(UUID from, UUID into) {
    return jdbc.sql(
            "update members.transfers set person_id = :into where person_id = :from returning id")
        .param("from", from)
        .param("into", into)
        .query(UUID.class)
        .list();
  }

  void moveTransfersBack(List<UUID> transfers, UUID to) {
    jdbc.sql("update members.transfers set person_id = :to where id = any (:ids)")
        .param("to", to)
        .param("ids", transfers.toArray(UUID[]::new))
        .update();
  }

  /** They go back with all that continued them by transfer since. */
  void moveBack(UUID kept, List<UUID> moved, UUID gone) {
    jdbc.sql("update members.memberships set person_id = :gone where id = any (:ids)")
        .param("gone", gone)
        .param("ids", moved.toArray(UUID[]::new))
        .update();
    while (followContinuation(kept, gone) > 0) {
      // A transfer after a transfer: once more.
    }
  }

  private int followContinuation(UUID kept, UUID gone) {
    return jdbc.sql(
            """
            update members.memberships next set person_id = :gone
            where next.person_id = :kept and next.joined_how = 'TRANSFERRED'
              and exists (select 1 from members.memberships before
                          where before.person_id = :gone and before.line = next.line and before.left_how = 'TRANSFERRED'
                            and before.left_on = next.joined_on and before.number < next.number
                            and not exists (select 1 from members.memberships own
                                            where own.person_id = :gone and own.line = next.line
                                              and own.joined_how = 'TRANSFERRED' and own.joined_on = before.left_on
                                              and own.number > before.number))
              and not exists (select 1 from members.memberships before
                              where before.person_id = :kept and before.line = next.line
                                and before.left_how = 'TRANSFERRED' and before.left_on = next.joined_on
                                and before.number < next.number)
            """)
        .param("kept", kept)
        .param("gone", gone)
        .update();
  }

  /** What had ended as one too many goes on again, and is counted again. */
  void reviveAndCount(Merge merge, Person kept, Person gone) {
    jdbc.sql("update members.memberships set left_on = null, left_how = null where id = any (:ids)")
        .param("ids", merge.ended().toArray(UUID[]::new))
        .update();
    for (UUID id : merge.uncounted()) {
      Membership counted = memberships.find(id).orElseThrow();
      facts.joined(joining(counted.person().equals(gone.id()) ? gone : kept, counted));
    }
  }

  private static MemberFacts.Joining joining(Person person, Membership counted) {
    return new MemberFacts.Joining(
        person.number(),
        person.name(),
        counted.countedAt(),
        counted.line(),
        counted.joinedOn(),
        counted.countedAs());
  }
}
