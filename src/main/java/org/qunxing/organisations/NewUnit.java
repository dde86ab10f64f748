package org.qunxing.organisations;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.CreditCode;
import org.qunxing.kernel.Line;

/**
 * A unit about to be founded.
 *
 * @param code null to have one made from the parent's
 * @param creditCode the unit's own code as a legal person, not its employer's
 */
public record NewUnit(
    @Nullable String code,
    String name,
    UnitKind kind,
    Set<Line> lines,
    @Nullable CreditCode creditCode,
    @Nullable String phone,
    @Nullable String address) {

  public static NewUnit of(@Nullable String code, String name, UnitKind kind, Line... lines) {
    return new NewUnit(code, name, kind, Set.of(lines), null, null, null);
  }
}
