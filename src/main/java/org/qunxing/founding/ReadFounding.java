package org.qunxing.founding;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.qunxing.founding.cases.Founding;
import org.qunxing.founding.cases.FoundingDesk;
import org.qunxing.kernel.Actor;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.Units;
import org.springframework.stereotype.Component;

/** Puts a founding's page together for whoever stands on one of its sides. */
@Component
public class ReadFounding {

  private final FoundingDesk desk;
  private final Units units;
  private final Clock clock;

  ReadFounding(FoundingDesk desk, Units units, Clock clock) {
    this.desk = desk;
    this.units = units;
    this.clock = clock;
  }

  public FoundingPage page(Actor actor, String number) {
    Founding founding = desk.visible(number);
    @Nullable Unit union =
        founding.unitId() == null ? null : units.find(founding.unitId()).orElse(null);
    return FoundingPage.of(
        founding,
        units.find(founding.upperId()).map(Unit::name).orElse(""),
        actor,
        union,
        desk.history(founding.id()),
        CertificateForm.of(founding, LocalDate.now(clock)));
  }
}
