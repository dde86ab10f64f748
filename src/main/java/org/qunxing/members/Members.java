package org.qunxing.members;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.NationalId.Sex;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Permission;
import org.qunxing.kernel.Phone;
import org.qunxing.kernel.UnitPath;
import org.qunxing.members.people.MemberCounts;
import org.qunxing.members.people.Membership;
import org.qunxing.members.people.Memberships;
import org.qunxing.members.people.PersonReader;
import org.springframework.stereotype.Component;

/**
 * The door for those who ask about members. Row security answers for the actor of the running
 * transaction: outside of what she may see there is nobody.
 */
@Component
public class Members {

  private final PersonReader persons;
  private final Memberships memberships;
  private final MemberCounts counts;

  Members(PersonReader persons, Memberships memberships, MemberCounts counts) {
    this.persons = persons;
    this.memberships = memberships;
    this.counts = counts;
  }

  public Optional<MemberSummary> find(UUID person) {
    return persons.summary(person);
  }

  /** Those found, in no order; one query. */
  public List<MemberSummary> find(List<UUID> people) {
    return persons.summaries(people);
  }

  /** The person of this number where the actor holds the permission; anything else is not found. */
  public MemberSummary visibleTo(Actor actor, Permission permission, long number) {
    return persons
        .byNumber(actor.scopes(permission), number)
        .map(person -> person.summary())
        .orElseThrow(() -> new NotFound("person " + number));
  }

  /**
   * Living members within the actor's scope by beginning of name, number or whole phone; at most
   * 20.
   */
  public List<MemberSummary> search(Actor actor, Permission permission, String words) {
    return persons.search(actor.scopes(permission), words, 20);
  }

  /** All memberships of a person, living first, then the latest. */
  public List<MembershipSummary> membershipsOf(UUID person) {
    return memberships.of(person).stream().map(Membership::summary).toList();
  }

  public Optional<MembershipSummary> membership(UUID id) {
    return memberships.find(id).map(Membership::summary);
  }

  /** Empty when the register does not know, or the person is out of sight. */
  public Optional<Sex> sexOf(UUID person) {
    return persons.find(person).flatMap(found -> Optional.ofNullable(found.sex()));
  }

  /** Where messages go. Asked by the platform when it tells people something; not for pages. */
  public Optional<Phone> phoneOf(UUID person) {
    return persons.phoneOf(person);
  }

  /** People with a living membership in this unit or below, each counted once. */
  public int count(UnitPath unit) {
    return counts.in(List.of(unit));
  }

  /** People with a living membership in any of these subtrees, each counted once. */
  public int count(List<UnitPath> units) {
    return counts.in(units);
  }

  /** The same of these groups only, if any are named: in one of them is enough. */
  public int count(UnitPath unit, Set<MemberGroup> groups) {
    return counts.in(unit, groups);
  }

  /**
   * How many living members of a line in this unit or below were born after a day, unit by unit;
   * those whose day of birth nobody knows are left out of both numbers.
   */
  public List<AgesOfUnit> ages(UnitPath unit, Line line, LocalDate bornAfter) {
    return counts.ages(unit, line, bornAfter);
  }

  /** Who they are, by number; at most so many. */
  public List<MemberSummary> young(UnitPath unit, Line line, LocalDate bornAfter, int limit) {
    return persons.summaries(counts.young(unit, line, bornAfter, limit)).stream()
        .sorted(Comparator.comparingLong(MemberSummary::number))
        .toList();
  }

  /** The same at these very units, without those below them. */
  public List<MemberSummary> young(
      Collection<UUID> units, Line line, LocalDate bornAfter, int limit) {
    return persons.summaries(counts.young(units, line, bornAfter, limit)).stream()
        .sorted(Comparator.comparingLong(MemberSummary::number))
        .toList();
  }

  /** Everybody with a living membership of the line in this unit or below, by number. */
  public List<MemberSummary> living(UnitPath unit, Line line) {
    return persons.living(unit, line);
  }

  /**
   * The number of living members of each unit directly below, by path; units without members are
   * left out.
   */
  public Map<UnitPath, Integer> countsBelow(UnitPath unit) {
    return counts.below(unit);
  }
}
