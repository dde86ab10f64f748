package org.qunxing.cadres;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.NationalId.Sex;

/**
 * Somebody who begins to serve.
 *
 * @param who a member's number or a phone that the register or an account knows
 * @param sex null when the register knows it
 */
public record NewCadre(
    String who, @Nullable Sex sex, Line line, CadreKind kind, LocalDate enteredOn) {}
