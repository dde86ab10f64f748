package org.qunxing.members.gatherings;

import static org.qunxing.kernel.Permission.MANAGE_MEMBERS;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Ids;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Refusal;
import org.qunxing.members.MembersReason;
import org.qunxing.members.applications.Gathering;
import org.qunxing.members.applications.Gatherings;
import org.qunxing.organisations.Unit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opening a gathering and closing it. */
@Component
@Transactional
public class HoldGathering {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int TOKEN_BYTES = 18;

  private final Gatherings gatherings;
  private final Clock clock;

  HoldGathering(Gatherings gatherings, Clock clock) {
    this.gatherings = gatherings;
    this.clock = clock;
  }

  /** The link works from now to the end of the day; its number is what the staff see. */
  public long open(Actor actor, Unit unit, boolean byTrade, String place, LocalDate heldOn) {
    if (!actor.may(MANAGE_MEMBERS, unit.path(), Line.UNION)) {
      throw new NotFound("unit " + unit.code());
    }
    if (!unit.lines().contains(Line.UNION)) {
      throw new Refusal(MembersReason.NOT_ON_THIS_LINE, unit.name(), Line.UNION.label());
    }
    return gatherings.insert(
        new Gathering(
            Ids.newId(),
            0,
            token(),
            unit.id(),
            unit.path(),
            Line.UNION,
            byTrade,
            place.strip(),
            heldOn,
            actor.name(),
            heldOn.plusDays(1).atStartOfDay(clock.getZone()).toInstant(),
            null));
  }

  private static String token() {
    byte[] bytes = new byte[TOKEN_BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Nobody applies here from now on; who waits still gets an answer. */
  public void close(Actor actor, long number) {
    Gathering gathering = visibleTo(actor, number);
    if (!gatherings.close(gathering.id(), actor.name())) {
      throw new Refusal(MembersReason.GATHERING_OVER);
    }
  }

  @Transactional(readOnly = true)
  public Gathering visibleTo(Actor actor, long number) {
    return gatherings.visibleTo(actor.scopes(MANAGE_MEMBERS), number);
  }
}
