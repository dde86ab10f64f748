package org.qunxing.activities.catalog;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunxing.activities.ActivityKind;
import org.qunxing.kernel.UnitPath;
import org.springframework.modulith.NamedInterface;

/** What the organiser decides about an activity. */
@NamedInterface("work")
public record ActivityDetails(
    ActivityKind kind,
    String title,
    String description,
    String place,
    Instant startsAt,
    Instant endsAt,
    Instant signUpUntil,
    UnitPath audience,
    List<String> groups,
    Activity.Takes takes,
    @Nullable Integer capacity,
    BigDecimal cost,
    String contact) {

  /** The same a while later, at the same local hour. */
  public ActivityDetails later(Period by, ZoneId zone) {
    return new ActivityDetails(
        kind,
        title,
        description,
        place,
        later(startsAt, by, zone),
        later(endsAt, by, zone),
        later(signUpUntil, by, zone),
        audience,
        groups,
        takes,
        capacity,
        cost,
        contact);
  }

  private static Instant later(Instant time, Period by, ZoneId zone) {
    return time.atZone(zone).plus(by).toInstant();
  }
}
