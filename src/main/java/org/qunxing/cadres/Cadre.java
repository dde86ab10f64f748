package org.qunxing.cadres;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.NationalId.Sex;
import org.qunxing.kernel.UnitPath;

/**
 * Somebody who works as a cadre, now or once.
 *
 * @param number what people see: {@code K-0012}
 * @param recipient whose inbox it is: the person, or the account of someone who is in no register
 * @param person null for those who are in no register
 * @param unit where she serves, or served last
 * @param leftOn null while she serves
 */
public record Cadre(
    UUID id,
    String number,
    UUID recipient,
    @Nullable UUID person,
    String name,
    Sex sex,
    UUID unit,
    UnitPath path,
    Line line,
    @Nullable LocalDate leftOn) {

  public boolean isServing() {
    return leftOn == null;
  }

  public boolean serves(UUID atUnit, Line inLine) {
    return isServing() && unit.equals(atUnit) && line == inLine;
  }

  public String href() {
    return "/workbench/cadres/" + number;
  }
}
