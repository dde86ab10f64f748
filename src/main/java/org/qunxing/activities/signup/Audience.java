package org.qunxing.activities.signup;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qunxing.activities.ActivityReason;
import org.qunxing.activities.catalog.Activity;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Refusal;
import org.qunxing.kernel.UnitPath;
import org.qunxing.members.MemberGroup;
import org.qunxing.members.MemberSummary;
import org.qunxing.members.Members;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.Units;
import org.springframework.stereotype.Component;

/** Who may come: members of the audience's subtree, and of the named groups if there are any. */
@Component
class Audience {

  private final Units units;
  private final Members members;

  Audience(Units units, Members members) {
    this.units = units;
    this.members = members;
  }

  /** The membership by which this person may come; refuses, saying whom the activity is for. */
  UnitPath membershipFor(Activity activity, Actor actor) {
    UUID person = actor.personId();
    if (person == null || actor.memberships().isEmpty()) {
      throw new Refusal(ActivityReason.MEMBERS_ONLY);
    }
    Optional<UnitPath> within =
        actor.memberships().stream().filter(activity.audience()::contains).findFirst();
    if (within.isEmpty() || !inGroups(activity, person)) {
      throw new Refusal(ActivityReason.NOT_FOR_YOU, describe(activity));
    }
    return within.get();
  }

  private boolean inGroups(Activity activity, UUID person) {
    if (activity.groups().isEmpty()) {
      return true;
    }
    Set<MemberGroup> own = members.find(person).map(MemberSummary::groups).orElse(Set.of());
    return own.stream().anyMatch(group -> activity.groups().contains(group.name()));
  }

  /** In words: 东港街道总工会的女职工、劳模. */
  String describe(Activity activity) {
    String unit = units.find(activity.audience()).map(Unit::name).orElse("本区");
    List<String> groups =
        activity.groups().stream().map(MemberGroup::valueOf).map(MemberGroup::label).toList();
    return unit + (groups.isEmpty() ? "的会员" : "的" + String.join("、", groups));
  }
}
