package org.qunxing.members.applying;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.UnitPath;
import org.qunxing.members.Occupation;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.UnitKind;

class RightFederationTests {

  private static final Unit DONGGANG = unit("hy.DG", "东港街道总工会", UnitKind.STREET);
  private static final Unit COURIERS = unit("hy.DG.KD", "东港快递行业工会联合会", UnitKind.INDUSTRY);
  private static final Unit DRIVERS = unit("hy.XL.WY", "西岭网约车行业工会联合会", UnitKind.INDUSTRY);
  private static final Unit TEXTILES = unit("hy.DG.FZ", "东港纺织行业工会联合会", UnitKind.INDUSTRY);
  private static final Unit PIER = unit("hy.DG.MT", "码头区域工会联合会", UnitKind.AREA);
  private static final Unit ELSEWHERE = unit("other.KD", "外区快递行业工会联合会", UnitKind.INDUSTRY);
  private static final List<Unit> ALL = List.of(PIER, DRIVERS, TEXTILES, ELSEWHERE, COURIERS);

  @Test
  void takesTheFederationOfTheTradeWhereOneWorks() {
    assertThat(RightFederation.rank(Occupation.COURIER, DONGGANG, ALL)).first().isEqualTo(COURIERS);
  }

  @Test
  void takesTheTradeNearbyBeforeTheArea() {
    assertThat(RightFederation.rank(Occupation.RIDE_HAILING, DONGGANG, ALL))
        .containsExactly(DRIVERS, PIER);
  }

  @Test
  void takesTheAreaWhereNoTradeFits() {
    assertThat(RightFederation.rank(Occupation.GUARD, DONGGANG, ALL)).containsExactly(PIER);
  }

  @Test
  void leavesNobodyWithoutAUnion() {
    assertThat(RightFederation.rank(Occupation.GUARD, DONGGANG, List.of(TEXTILES)))
        .containsExactly(DONGGANG);
  }

  @Test
  void neverSendsAnybodyToAnotherDistrictOrTrade() {
    Random random = new Random(12);
    for (int round = 0; round < 500; round++) {
      List<Unit> some = new ArrayList<>(ALL);
      some.removeIf(_ -> random.nextBoolean());
      Occupation trade = Occupation.values()[random.nextInt(Occupation.values().length)];

      List<Unit> offered = RightFederation.rank(trade, DONGGANG, some);

      assertThat(offered).isNotEmpty().hasSizeLessThanOrEqualTo(3).doesNotHaveDuplicates();
      assertThat(offered).doesNotContain(ELSEWHERE, TEXTILES);
    }
  }

  private static Unit unit(String path, String name, UnitKind kind) {
    String code = path.substring(path.lastIndexOf('.') + 1);
    return new Unit(UUID.randomUUID(), code, name, kind, Set.of(Line.UNION), UnitPath.of(path));
  }
}
