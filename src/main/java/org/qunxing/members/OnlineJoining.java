package org.qunxing.members;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.NationalId;
import org.qunxing.kernel.Phone;
import org.qunxing.members.applying.ApplyToJoin;
import org.qunxing.members.gatherings.HoldGathering;
import org.qunxing.organisations.Unit;
import org.springframework.stereotype.Component;

/** The door through which people ask to be taken in, alone or at a gathering. */
@Component
public class OnlineJoining {

  private final ApplyToJoin apply;
  private final HoldGathering hold;

  OnlineJoining(ApplyToJoin apply, HoldGathering hold) {
    this.apply = apply;
    this.hold = hold;
  }

  /**
   * Somebody who has proven her phone asks a unit. To be called with the platform's eyes.
   *
   * @param gathering at which she applies, null when she does so from home
   */
  public void apply(
      Phone phone,
      String name,
      NationalId nationalId,
      Unit unit,
      @Nullable Occupation occupation,
      @Nullable UUID gathering) {
    apply.apply(
        new ApplyToJoin.Request(
            phone, null, name, nationalId, unit, Line.UNION, occupation, gathering));
  }

  /** Opens a gathering whose code works until the end of the day. */
  public UUID openGathering(
      Actor actor, Unit unit, boolean byTrade, String place, LocalDate heldOn) {
    long number = hold.open(actor, unit, byTrade, place, heldOn);
    return hold.visibleTo(actor, number).id();
  }
}
