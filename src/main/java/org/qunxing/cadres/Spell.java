package org.qunxing.cadres;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.UnitPath;

/** In which capacity a cadre serves somewhere, from entry to exit. */
public record Spell(
    UUID id,
    UUID unit,
    UnitPath path,
    Line line,
    CadreKind kind,
    LocalDate enteredOn,
    @Nullable LocalDate leftOn,
    @Nullable String leftWhy) {

  public boolean isRunning() {
    return leftOn == null;
  }
}
