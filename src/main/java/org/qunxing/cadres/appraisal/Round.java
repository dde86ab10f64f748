package org.qunxing.cadres.appraisal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.Line;
import org.springframework.modulith.NamedInterface;

/** A year's appraisal of the cadres of a unit and below, in one line, by one officer. */
@NamedInterface("work")
public record Round(
    UUID id,
    String number,
    UUID unit,
    Line line,
    int year,
    UUID officer,
    String officerName,
    Instant openedAt,
    @Nullable Instant closedAt) {

  public boolean isOpen() {
    return closedAt == null;
  }

  public String href() {
    return "/workbench/cadres/rounds/" + number;
  }
}
