package org.qunxing.demo;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Phone;
import org.qunxing.members.Occupation;
import org.qunxing.members.OnlineJoining;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.Units;
import org.qunxing.unithome.TellPeople;
import org.springframework.stereotype.Component;

/**
 * People who ask to be taken in, a gathering at a depot today, and what units tell on their homes.
 */
@WithDemo
@Component
class DemoJoining {

  private static final String STREET = "HYGH04";
  private static final String COURIERS = "HYGH-H04";

  private final OnlineJoining joining;
  private final TellPeople tell;
  private final Units units;
  private final DemoUnits demo;

  DemoJoining(OnlineJoining joining, TellPeople tell, Units units, DemoUnits demo) {
    this.joining = joining;
    this.tell = tell;
    this.units = units;
    this.demo = demo;
  }

  void apply(LocalDate today) {
    applies(1, "何建军", demo.home(), null, null);
    applies(2, "沈月", demo.home(), null, null);
    applies(3, "罗小兵", units.byCode(COURIERS), Occupation.COURIER, null);
    applies(4, "韩梅", units.byCode(COURIERS), Occupation.FOOD_DELIVERY, null);
    UUID gathering =
        joining.openGathering(Actor.SYSTEM, units.byCode(STREET), true, "晴屿快递分拨中心", today);
    Unit couriers = units.byCode(COURIERS);
    applies(5, "马超", couriers, Occupation.COURIER, gathering);
    applies(6, "曹阳", couriers, Occupation.COURIER, gathering);
    applies(7, "丁香", couriers, Occupation.FOOD_DELIVERY, gathering);
  }

  private void applies(
      int number,
      String name,
      Unit unit,
      @Nullable Occupation occupation,
      @Nullable UUID gathering) {
    // Born before any member of the register, so that no number is anybody's.
    LocalDate born = LocalDate.of(1966, 2, 1).plusDays(number * 61L);
    joining.apply(
        Phone.of("137%08d".formatted(10_000 + number)),
        name,
        DemoPeople.id(born, 91_000 + number),
        unit,
        occupation,
        gathering);
  }

  void announce() {
    String home = demo.home().code();
    tell.publish(
        Actor.SYSTEM, home, "冬季职工书屋开到晚上九点", "十一月起，职工书屋每天开到晚上九点，周末也开。\n新到两百本书，想看什么可以写在门口的本子上。");
    tell.publish(Actor.SYSTEM, home, "互助保障本月底前续保", "续保的会员到工会办公室登记，不用再交材料。\n不清楚的，打下面的电话问。");
    tell.publish(
        Actor.SYSTEM, demo.street().code(), "街道职工驿站新增两处", "渔港路和灯塔广场各一处，能喝水、热饭、充电，二十四小时不锁门。");
  }
}
