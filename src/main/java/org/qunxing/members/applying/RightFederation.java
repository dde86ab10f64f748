package org.qunxing.members.applying;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.qunxing.kernel.UnitPath;
import org.qunxing.members.Occupation;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.UnitKind;

/**
 * Which federation takes in somebody whose employer has no union: that of her trade where she
 * works, else that of her trade nearby, else the federation of the area, else the area's own union.
 * Nobody is left without one. A federation says by its name which trades it is for.
 */
final class RightFederation {

  private static final int OFFERED = 3;

  /** For whoever works in a new form, whatever the trade. */
  private static final Set<String> ANY_TRADE = Set.of("新就业形态", "新业态", "灵活就业");

  private static final Map<Occupation, Set<String>> WORDS =
      Map.of(
          Occupation.COURIER, Set.of("快递", "寄递", "邮政"),
          Occupation.RIDE_HAILING, Set.of("网约车", "出租车", "道路客运"),
          Occupation.FOOD_DELIVERY, Set.of("外卖", "送餐", "即时配送"),
          Occupation.DOMESTIC, Set.of("家政", "家庭服务"),
          Occupation.GUARD, Set.of("保安", "安保", "物业"),
          Occupation.ESTATE_AGENT, Set.of("房产", "房地产", "中介"),
          Occupation.SANITATION, Set.of("环卫", "保洁", "市容"),
          Occupation.LIVESTREAM, Set.of("主播", "直播", "网络视听"));

  private RightFederation() {}

  /**
   * At most three, the best first; never empty.
   *
   * @param area the street, town or park in which she works
   * @param federations of industries and areas, from anywhere
   */
  static List<Unit> rank(Occupation trade, Unit area, List<Unit> federations) {
    List<Unit> fitting =
        federations.stream()
            .filter(unit -> fits(unit, trade, area))
            .sorted(
                Comparator.<Unit>comparingInt(unit -> order(unit, trade, area))
                    .thenComparing(unit -> -shared(unit.path(), area.path()))
                    .thenComparing(Unit::code))
            .limit(OFFERED)
            .toList();
    return fitting.isEmpty() ? List.of(area) : fitting;
  }

  private static boolean fits(Unit unit, Occupation trade, Unit area) {
    boolean near = area.path().contains(unit.path());
    boolean sameDistrict = shared(unit.path(), area.path()) > 0;
    return near && unit.kind() == UnitKind.AREA || sameDistrict && isFor(unit, trade);
  }

  private static int order(Unit unit, Occupation trade, Unit area) {
    boolean near = area.path().contains(unit.path());
    return isFor(unit, trade) ? near ? 0 : 1 : 2;
  }

  private static boolean isFor(Unit unit, Occupation trade) {
    return names(unit, ANY_TRADE) || names(unit, Objects.requireNonNull(WORDS.get(trade)));
  }

  private static boolean names(Unit unit, Set<String> words) {
    return words.stream().anyMatch(unit.name()::contains);
  }

  /** How many levels from the root two units have in common. */
  private static int shared(UnitPath one, UnitPath other) {
    String[] a = one.value().split("\\.");
    String[] b = other.value().split("\\.");
    int levels = 0;
    while (levels < Math.min(a.length, b.length) && a[levels].equals(b[levels])) {
      levels++;
    }
    return levels;
  }
}
