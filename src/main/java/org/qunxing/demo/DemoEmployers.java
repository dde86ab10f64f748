package org.qunxing.demo;

import java.util.List;
import java.util.stream.IntStream;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.CreditCode;
import org.qunxing.organisations.EmployerRegister;
import org.qunxing.organisations.Unit;
import org.springframework.stereotype.Component;

/** The district's employers: those of its unions, and some fifty that have none yet. */
@WithDemo
@Component
class DemoEmployers {

  static final int WITHOUT_UNION = 48;

  private static final List<String> NAMES =
      List.of("潮汐", "银鸥", "晴湾", "远帆", "海棠", "星屿", "青礁", "暖汐", "云港", "沧澜", "苇杭", "鹭栖");
  private static final List<String> INDUSTRIES =
      List.of("装备制造", "快递外卖", "港航物流", "信息技术", "商贸服务", "食品加工", "网约车与货运", "生物医药");
  private static final List<String> KINDS =
      List.of("精密机械", "即时配送", "国际货运", "软件", "商贸", "食品", "出行服务", "生物科技");

  private final EmployerRegister register;
  private final DemoUnits units;

  DemoEmployers(EmployerRegister register, DemoUnits units) {
    this.register = register;
    this.units = units;
  }

  void register() {
    units.employers().forEach((facts, union) -> register.organise(Actor.SYSTEM, facts, union));
    List<Unit> streets = units.streets();
    for (int number = 0; number < WITHOUT_UNION; number++) {
      register.register(Actor.SYSTEM, without(number), streets.get(number % streets.size()));
    }
  }

  /** An invented employer without a union, always the same for the same number. */
  static EmployerRegister.Facts without(int number) {
    int kind = number % KINDS.size();
    String name = NAMES.get((number * 5 + number / NAMES.size()) % NAMES.size());
    return new EmployerRegister.Facts(
        code(9_000 + number),
        null,
        "海晏%s%s有限公司".formatted(name, KINDS.get(kind)),
        9 + number * 37 % 260,
        INDUSTRIES.get(kind),
        kind == 1 || kind == 6);
  }

  private static CreditCode code(int number) {
    String body = "91120116YYH%06d".formatted(number);
    return IntStream.range(0, 31)
        .mapToObj(at -> CreditCode.of(body + "0123456789ABCDEFGHJKLMNPQRTUWXY".charAt(at)))
        .filter(CreditCode::checkDigitHolds)
        .findFirst()
        .orElseThrow();
  }
}
