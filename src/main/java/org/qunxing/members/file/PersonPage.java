package org.qunxing.members.file;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.members.people.Membership;
import org.qunxing.members.people.Person;
import org.qunxing.web.TimelineEntry;

/**
 * What a person's file shows.
 *
 * @param maskedId the identity number, masked; null when not registered
 * @param manageable numbers of the memberships that this officer may change
 * @param mayReveal whether this officer may ask for numbers in full, with a reason
 */
public record PersonPage(
    Person person,
    @Nullable String maskedId,
    List<Membership> memberships,
    Map<UUID, String> unitNames,
    List<Long> manageable,
    List<TimelineEntry> timeline,
    LocalDate today,
    boolean mayReveal,
    Reveal reveal) {

  PersonPage withReveal(Reveal asked) {
    return new PersonPage(
        person, maskedId, memberships, unitNames, manageable, timeline, today, mayReveal, asked);
  }

  public String unitName(Membership membership) {
    return unitNames.getOrDefault(membership.unit(), "—");
  }

  public boolean mayChange(Membership membership) {
    return membership.isLiving() && manageable.contains(membership.number());
  }

  /** Whether a leaving may still be taken back here. */
  public boolean mayTakeBack(Membership membership) {
    LocalDate left = membership.leftOn();
    boolean byChoice =
        membership.leftHow() == Membership.End.LEFT
            || membership.leftHow() == Membership.End.RETIRED;
    return left != null
        && byChoice
        && !left.plusDays(30).isBefore(today)
        && manageable.contains(membership.number());
  }
}
