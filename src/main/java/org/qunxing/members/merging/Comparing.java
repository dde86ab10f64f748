package org.qunxing.members.merging;

import static org.qunxing.kernel.Permission.MERGE_PERSONS;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.NationalId;
import org.qunxing.kernel.NotFound;
import org.qunxing.members.people.Identities;
import org.qunxing.members.people.Membership;
import org.qunxing.members.people.Memberships;
import org.qunxing.members.people.Person;
import org.qunxing.members.people.PersonReader;
import org.qunxing.organisations.Units;
import org.qunxing.personfile.LookHow;
import org.qunxing.personfile.Looks;
import org.qunxing.web.FormErrors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What officers see of duplicates; whoever compares two files has looked at both. */
@Component
@Transactional
class Comparing {

  private static final Map<String, String> MOVED =
      Map.of(
          "members.memberships", "会籍 %d 条",
          "members.transfers", "转会记录 %d 条",
          "personfile.entries", "档案经过 %d 条",
          "personfile.looks", "查看记录 %d 条",
          "notices.messages", "消息 %d 条",
          "activities", "活动报名和评价 %d 条",
          "proofs", "证明夹材料 %d 份");

  private static final int LATEST = 20;

  private final Duplicates duplicates;
  private final PossiblePairs possible;
  private final PersonReader persons;
  private final Identities identities;
  private final Memberships memberships;
  private final Merges merges;
  private final Units units;
  private final Looks looks;

  Comparing(
      Duplicates duplicates,
      PossiblePairs possible,
      PersonReader persons,
      Identities identities,
      Memberships memberships,
      Merges merges,
      Units units,
      Looks looks) {
    this.duplicates = duplicates;
    this.possible = possible;
    this.persons = persons;
    this.identities = identities;
    this.memberships = memberships;
    this.merges = merges;
    this.units = units;
    this.looks = looks;
  }

  public DuplicatesPage list(Actor actor) {
    return new DuplicatesPage(
        duplicates.standing(actor.scopes(MERGE_PERSONS), possible.of(actor)).stream()
            .map(
                pair ->
                    new DuplicatesPage.Pair(
                        pair.left(),
                        pair.right(),
                        pair.leftName(),
                        pair.rightName(),
                        pair.whys().stream().map(Duplicates.Why::label).toList()))
            .toList(),
        merges.latest(LATEST));
  }

  public ComparePage compare(
      Actor actor, long left, long right, MergeForm form, FormErrors errors) {
    if (left == right) {
      throw new NotFound("a second file of person " + left);
    }
    ComparePage.Side mine = side(actor, left);
    ComparePage.Side other = side(actor, right);
    List<UUID> all =
        Stream.of(mine, other)
            .flatMap(side -> side.memberships().stream())
            .map(Membership::unit)
            .toList();
    return new ComparePage(
        mine,
        other,
        units.names(all),
        Stream.of(MergeField.values()).filter(field -> differs(field, mine, other)).toList(),
        Stream.of(Line.values()).filter(line -> isIn(mine, line) && isIn(other, line)).toList(),
        form,
        errors);
  }

  private ComparePage.Side side(Actor actor, long number) {
    Person person =
        persons
            .byNumber(actor.scopes(MERGE_PERSONS), number)
            .orElseThrow(() -> new NotFound("person " + number));
    looks.note(actor, person.id(), LookHow.COMPARED, "核对是不是重复登记");
    return new ComparePage.Side(
        person,
        identities.of(person.id()).map(NationalId::masked).orElse(null),
        memberships.of(person.id()));
  }

  private static boolean differs(MergeField field, ComparePage.Side mine, ComparePage.Side other) {
    String left = mine.value(field);
    String right = other.value(field);
    boolean blank = List.of("未登记", "—").contains(left) || List.of("未登记", "—").contains(right);
    return !blank && !left.equals(right);
  }

  private static boolean isIn(ComparePage.Side side, Line line) {
    return side.memberships().stream().anyMatch(m -> m.isLiving() && m.line() == line);
  }

  public void tellApart(Actor actor, long left, long right) {
    duplicates.tellApart(actor, side(actor, left).person().id(), side(actor, right).person().id());
  }

  @Transactional(readOnly = true)
  public ReceiptPage receipt(Actor actor, long number, FormErrors errors) {
    Merge merge =
        merges
            .byNumber(number)
            .filter(m -> actor.may(MERGE_PERSONS, m.homeAfter()))
            .orElseThrow(() -> new NotFound("merge " + number));
    Person kept = persons.find(merge.kept()).orElseThrow();
    return new ReceiptPage(
        merge.number(),
        kept.number(),
        kept.name(),
        persons.find(merge.gone()).map(p -> p.summary().shownNumber()).orElse("—"),
        merge.reason(),
        merge.mergedBy(),
        merge.mergedAt(),
        merge.swapped().stream().sorted().map(MergeField::label).toList(),
        moved(merge),
        merge.ended().size(),
        merge.undoneBy(),
        merge.undoneAt(),
        merge.undoneWhy(),
        errors);
  }

  private List<String> moved(Merge merge) {
    return merges.movesOf(merge.id()).entrySet().stream()
        .filter(moves -> !moves.getValue().isEmpty() && MOVED.containsKey(moves.getKey()))
        .map(moves -> MOVED.getOrDefault(moves.getKey(), "%d").formatted(moves.getValue().size()))
        .toList();
  }
}
