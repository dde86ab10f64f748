package org.qunxing.organisations.splitting;

import static org.qunxing.kernel.Permission.MANAGE_ORGANISATIONS;

import java.util.ArrayList;
import java.util.List;
import org.qunxing.identity.Accounts;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Refusal;
import org.qunxing.organisations.FollowsSplit;
import org.qunxing.organisations.KeepsUnitOpen;
import org.qunxing.organisations.OrganisationsReason;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.Units;
import org.qunxing.organisations.tree.EmployersOfUnits;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Says beforehand who would go where and what stands in the way. Whether it would go through is not
 * guessed: the split is done, what keeps the old unit is asked for then, and all of it taken back.
 */
@Component
public class PreviewSplit {

  private final SplitUnit split;
  private final Units units;
  private final List<FollowsSplit> followers;
  private final List<KeepsUnitOpen> keepers;
  private final EmployersOfUnits employers;
  private final Accounts accounts;

  PreviewSplit(
      SplitUnit split,
      Units units,
      List<FollowsSplit> followers,
      List<KeepsUnitOpen> keepers,
      EmployersOfUnits employers,
      Accounts accounts) {
    this.split = split;
    this.units = units;
    this.followers = followers;
    this.keepers = keepers;
    this.employers = employers;
    this.accounts = accounts;
  }

  /** To be called without a transaction: its own is rolled back. */
  @Transactional
  public SplitPreview preview(Actor actor, String code, Split wanted) {
    TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    Unit from = units.visibleTo(actor, MANAGE_ORGANISATIONS, code);
    SplitLists lists = new SplitLists(from, split.belongings(actor, code), wanted);
    List<SplitPreview.Part> parts =
        wanted.parts().stream().map(part -> part(from, lists, part)).toList();
    List<String> others = others(from);
    List<String> conflicts = new ArrayList<>(texts(lists.problems()));
    List<String> open = conflicts.isEmpty() ? tried(actor, from, wanted, conflicts) : List.of();
    return new SplitPreview(
        wanted.closes() && !parts.isEmpty() ? withFirst(parts, others) : parts,
        stays(lists, wanted, others, open),
        conflicts);
  }

  private SplitPreview.Part part(Unit from, SplitLists lists, Split.Part part) {
    List<String> along =
        followers.stream().flatMap(one -> one.along(from, part.numbers()).stream()).toList();
    return new SplitPreview.Part(part.name(), lists.listed(part), along);
  }

  /** What is not people: it goes to the first part when the unit closes, and stays otherwise. */
  private List<String> others(Unit from) {
    List<String> others = new ArrayList<>();
    add(others, employers.count(from), "%d 家企业");
    add(others, accounts.grantsAt(from.path()), "%d 项干部授权");
    return others;
  }

  private static List<SplitPreview.Part> withFirst(
      List<SplitPreview.Part> parts, List<String> others) {
    SplitPreview.Part first = parts.getFirst();
    List<String> along = new ArrayList<>(first.along());
    along.addAll(others);
    List<SplitPreview.Part> all = new ArrayList<>(parts);
    all.set(0, new SplitPreview.Part(first.name(), first.names(), along));
    return all;
  }

  private static SplitPreview.Stays stays(
      SplitLists lists, Split wanted, List<String> others, List<String> open) {
    List<String> rest = new ArrayList<>(wanted.closes() ? List.of() : others);
    rest.addAll(open);
    return new SplitPreview.Stays(wanted.closes(), lists.staying(), rest);
  }

  /**
   * Splits, and says what the old unit then still has to finish; where it is to close, that and
   * units below it are conflicts.
   */
  private List<String> tried(Actor actor, Unit from, Split wanted, List<String> conflicts) {
    try {
      split.split(actor, from.code(), new Split(wanted.parts(), false));
    } catch (Refusal refusal) {
      conflicts.add(refusal.text());
      return List.of();
    }
    List<String> open =
        keepers.stream()
            .filter(keeper -> wanted.closes() || !keeper.isAboutPeople())
            .flatMap(keeper -> keeper.reason(from.path()).stream())
            .toList();
    int below = units.children(from.path()).size();
    if (!wanted.closes()) {
      List<String> stay = new ArrayList<>();
      add(stay, below, "%d 个下级单位");
      stay.addAll(open);
      return stay;
    }
    if (below > 0) {
      conflicts.add(new Refusal(OrganisationsReason.HAS_UNITS_BELOW, from.name()).text());
    }
    open.forEach(
        one ->
            conflicts.add(new Refusal(OrganisationsReason.STILL_IN_USE, from.name(), one).text()));
    return List.of();
  }

  private static List<String> texts(List<Refusal> refusals) {
    return refusals.stream().map(Refusal::text).toList();
  }

  private static void add(List<String> clauses, int number, String clause) {
    if (number > 0) {
      clauses.add(clause.formatted(number));
    }
  }
}
