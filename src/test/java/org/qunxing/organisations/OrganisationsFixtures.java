package org.qunxing.organisations;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.qunxing.access.CurrentActor;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.UnitPath;

/**
 * The small tree of the named cast, its codes and names made unique, so that tests share a
 * database: 海晏区总工会 over 东港街道总工会 (over 星河科技工会 and 东港快递行业工会联合会) and 西岭街道总工会 (over 西岭纺织工会).
 */
public record OrganisationsFixtures(
    Unit district, Unit donggang, Unit xinghe, Unit couriers, Unit xiling, Unit xilingTextiles) {

  private static final AtomicInteger TREES = new AtomicInteger();

  /** A new tree of its own. Names carry the tree's number: {@code 星河科技工会7}. */
  public static OrganisationsFixtures in(Organising organising) {
    return CurrentActor.as(Actor.SYSTEM, () -> plant(organising, "F" + TREES.incrementAndGet()));
  }

  private static OrganisationsFixtures plant(Organising organising, String tree) {
    Unit district =
        found(
            organising,
            UnitPath.ROOT,
            tree,
            "",
            "海晏区总工会",
            UnitKind.DISTRICT,
            Set.of(Line.values()));
    Unit donggang = union(organising, district, tree, "DG", "东港街道总工会", UnitKind.STREET);
    Unit xiling = union(organising, district, tree, "XL", "西岭街道总工会", UnitKind.STREET);
    return new OrganisationsFixtures(
        district,
        donggang,
        union(organising, donggang, tree, "XH", "星河科技工会", UnitKind.BASIC),
        union(organising, donggang, tree, "KD", "东港快递行业工会联合会", UnitKind.INDUSTRY),
        xiling,
        union(organising, xiling, tree, "FZ", "西岭纺织工会", UnitKind.BASIC));
  }

  private static Unit union(
      Organising organising, Unit parent, String tree, String code, String name, UnitKind kind) {
    return found(organising, parent.path(), tree, code, name, kind, Set.of(Line.UNION));
  }

  private static Unit found(
      Organising organising,
      UnitPath parent,
      String tree,
      String code,
      String name,
      UnitKind kind,
      Set<Line> lines) {
    String number = tree.substring(1);
    NewUnit unit = new NewUnit(tree + code, name + number, kind, lines, null, null, null);
    return organising.found(Actor.SYSTEM, parent, unit);
  }
}
