package org.qunxing.members.merging;

import static org.qunxing.kernel.Permission.MERGE_PERSONS;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.qunxing.access.PlatformScope;
import org.qunxing.identity.Audit;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Ids;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Refusal;
import org.qunxing.kernel.UnitPath;
import org.qunxing.members.MemberGroup;
import org.qunxing.members.MembersReason;
import org.qunxing.members.people.Membership;
import org.qunxing.members.people.Memberships;
import org.qunxing.members.people.Person;
import org.qunxing.members.people.PersonReader;
import org.qunxing.members.people.Timeline;
import org.qunxing.members.people.Transfers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes one file of two, and two of one again. All in one transaction: a crash in the middle leaves
 * both files as they were. Merging and taking apart is the identity (MergeProperties); what
 * happened in between stays with the kept file, except transfers of a membership, which go with it.
 */
@Component
@Transactional
public class MergePersons {

  private final PersonReader persons;
  private final Memberships memberships;
  private final Transfers transfers;
  private final MergedPersons data;
  private final MergedMemberships belonging;
  private final MovedReferences references;
  private final Merges merges;
  private final Timeline timeline;
  private final Audit audit;
  private final PlatformScope platform;
  private final Clock clock;

  MergePersons(
      PersonReader persons,
      Memberships memberships,
      Transfers transfers,
      MergedPersons data,
      MergedMemberships belonging,
      MovedReferences references,
      Merges merges,
      Timeline timeline,
      Audit audit,
      PlatformScope platform,
      Clock clock) {
    this.persons = persons;
    this.memberships = memberships;
    this.transfers = transfers;
    this.data = data;
    this.belonging = belonging;
    this.references = references;
    this.merges = merges;
    this.timeline = timeline;
    this.audit = audit;
    this.platform = platform;
    this.clock = clock;
  }

  /**
   * What the officer decided.
   *
   * @param fields what is taken from the other file; blanks of the kept one are filled in any case
   * @param lines in which the membership of the other file goes on
   */
  public record Choice(Set<MergeField> fields, Set<Line> lines, String reason) {}

  /**
   * @return the receipt's number
   */
  public long merge(Actor actor, long keptNumber, long goneNumber, Choice choice) {
    Person kept = person(actor, keptNumber);
    Person gone = person(actor, goneNumber);
    if (kept.id().equals(gone.id())) {
      throw new Refusal(MembersReason.SAME_FILE);
    }
    return platform.call(() -> merge(actor, kept.id(), gone.id(), choice));
  }

  private long merge(Actor actor, UUID keptId, UUID goneId, Choice choice) {
    data.lock(keptId, goneId);
    if (data.isGone(keptId) || data.isGone(goneId)) {
      throw new Refusal(MembersReason.CHANGED_MEANWHILE);
    }
    Person kept = persons.find(keptId).orElseThrow();
    Person gone = persons.find(goneId).orElseThrow();
    mustBeHers(actor, kept, gone);
    Set<MergeField> swapped = fields(kept, gone, choice.fields());
    Set<MemberGroup> groups = union(kept.groups(), gone.groups());
    MergedMemberships.Surplus surplus = belonging.endOneOfTwo(kept, gone, choice.lines());
    Map<String, List<String>> moved = references.move(goneId, keptId);
    data.putGroups(keptId, groups); // before the swap: an occupation needs its group
    data.swap(keptId, goneId, swapped);
    UnitPath home = home(kept);
    data.putHome(keptId, home);
    Merge merge =
        new Merge(
            Ids.newId(),
            0,
            keptId,
            goneId,
            kept.home(),
            home,
            choice.reason().strip(),
            actor.name(),
            clock.instant(),
            swapped,
            kept.groups(),
            groups,
            surplus.ended(),
            surplus.uncounted(),
            null,
            null,
            null);
    merges.insert(merge);
    moved.forEach((keeper, keys) -> merges.moved(merge.id(), keeper, keys));
    merges.moved(merge.id(), "leads", texts(data.pointTo(keptId, goneId)));
    tell(actor, kept, gone, home, Timeline.Kind.MERGED, "编号 %s 的重复档案并入本档案");
    audit.record(actor, "members.merged", goneId + " into " + keptId, merge.reason());
    return merges.standingOf(keptId).getFirst().number();
  }

  private void mustBeHers(Actor actor, Person kept, Person gone) {
    for (Person person : List.of(kept, gone)) {
      boolean elsewhere =
          memberships.of(person.id()).stream()
              .anyMatch(m -> m.isLiving() && !actor.may(MERGE_PERSONS, m.path()));
      if (elsewhere) {
        throw new Refusal(MembersReason.MERGE_ACROSS_UNITS);
      }
      if (transfers.of(person.id()).stream().anyMatch(transfer -> transfer.outcome() == null)) {
        throw new Refusal(MembersReason.MERGE_TRANSFER_OPEN, person.name());
      }
    }
  }

  /** What was chosen and is there, and what fills a blank. */
  private Set<MergeField> fields(Person kept, Person gone, Set<MergeField> chosen) {
    EnumSet<MergeField> fields = EnumSet.noneOf(MergeField.class);
    if (chosen.contains(MergeField.NAME) && !kept.name().equals(gone.name())) {
      fields.add(MergeField.NAME);
    }
    boolean mine = data.hasNationalId(kept.id());
    boolean others = data.hasNationalId(gone.id());
    if (others && (!mine || chosen.contains(MergeField.NATIONAL_ID))
        || !mine && kept.bornOn() == null && gone.bornOn() != null) {
      fields.add(MergeField.NATIONAL_ID);
    }
    if (gone.phone() != null && (kept.phone() == null || chosen.contains(MergeField.PHONE))) {
      fields.add(MergeField.PHONE);
    }
    if (gone.occupation() != null
        && (kept.occupation() == null || chosen.contains(MergeField.OCCUPATION))) {
      fields.add(MergeField.OCCUPATION);
    }
    return fields;
  }

  private static Set<MemberGroup> union(Set<MemberGroup> one, Set<MemberGroup> other) {
    EnumSet<MemberGroup> all = EnumSet.noneOf(MemberGroup.class);
    all.addAll(one);
    all.addAll(other);
    return all;
  }

  /**
   * Her union's unit; else she stays at home where she is a member; else where she is one at all.
   */
  private UnitPath home(Person kept) {
    List<Membership> living =
        memberships.of(kept.id()).stream().filter(Membership::isLiving).toList();
    return living.stream()
        .filter(m -> m.line() == Line.UNION)
        .findFirst()
        .or(() -> living.stream().filter(m -> m.path().equals(kept.home())).findFirst())
        .or(() -> living.stream().findFirst())
        .map(Membership::path)
        .orElse(kept.home());
  }

  /** Takes the two files apart again. */
  public void undo(Actor actor, long number, String why) {
    Merge seen = merges.byNumber(number).orElseThrow(() -> new NotFound("merge " + number));
    if (!actor.may(MERGE_PERSONS, seen.homeAfter())) {
      throw new NotFound("merge " + number);
    }
    platform.call(() -> undo(actor, seen, why.strip()));
  }

  private Merge undo(Actor actor, Merge seen, String why) {
    data.lock(seen.kept(), seen.gone());
    Merge merge = merges.locked(seen.number()).orElseThrow();
    if (!merge.stands()) {
      throw new Refusal(MembersReason.MERGE_UNDONE);
    }
    if (data.isGone(merge.kept())
        || merges.standingOf(merge.kept()).getFirst().number() != merge.number()) {
      throw new Refusal(MembersReason.MERGED_ONWARD);
    }
    Map<String, List<String>> moves = merges.movesOf(merge.id());
    data.swap(merge.kept(), merge.gone(), merge.swapped());
    restore(merge);
    data.standAlone(merge.gone(), uuids(moves.getOrDefault("leads", List.of())));
    references.moveBack(moves, merge.kept(), merge.gone());
    Person kept = persons.find(merge.kept()).orElseThrow();
    Person gone = persons.find(merge.gone()).orElseThrow();
    belonging.reviveAndCount(merge, kept, gone);
    merges.undo(actor, merge.id(), why);
    tell(actor, kept, gone, kept.home(), Timeline.Kind.UNMERGED, "与编号 %s 的档案拆开");
    audit.record(actor, "members.unmerged", merge.gone() + " from " + merge.kept(), why);
    return merge;
  }

  /** Groups and home as they were, unless somebody changed them since: that is newer. */
  private void restore(Merge merge) {
    Person now = persons.find(merge.kept()).orElseThrow();
    if (now.groups().equals(merge.groupsAfter())) {
      data.putGroups(merge.kept(), merge.groupsBefore());
    }
    if (now.home().equals(merge.homeAfter())) {
      data.putHome(merge.kept(), merge.homeBefore());
    }
  }

  private void tell(
      Actor actor, Person kept, Person gone, UnitPath unit, Timeline.Kind kind, String text) {
    timeline.note(actor, kept.id(), unit, kind, text.formatted(gone.summary().shownNumber()));
  }

  private Person person(Actor actor, long number) {
    return persons
        .byNumber(actor.scopes(MERGE_PERSONS), number)
        .orElseThrow(() -> new NotFound("person " + number));
  }

  private static List<String> texts(List<UUID> ids) {
    return ids.stream().map(UUID::toString).toList();
  }

  private static List<UUID> uuids(List<String> texts) {
    return texts.stream().map(UUID::fromString).toList();
  }
}
