package org.qunxing.cadres;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.UnitPath;

/**
 * A post that a cadre holds or held.
 *
 * @param termNumber the term of office it belongs to, where the platform knows it
 */
public record HeldPost(
    UUID id,
    UUID unit,
    UnitPath path,
    Line line,
    String title,
    PostHow how,
    @Nullable String termNumber,
    LocalDate fromOn,
    @Nullable LocalDate untilOn,
    @Nullable String untilWhy) {

  public boolean isHeld() {
    return untilOn == null;
  }
}
