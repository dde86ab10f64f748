package org.qunxing.cadres.training;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.qunxing.kernel.UnitPath;

/**
 * A course that was held.
 *
 * @param firstPost whether it counts as the training that a first post asks for
 * @param took how many cadres took it
 */
public record Course(
    UUID id,
    String number,
    UnitPath path,
    String title,
    String organiser,
    LocalDate heldOn,
    BigDecimal hours,
    boolean firstPost,
    String recordedBy,
    int took) {

  public String href() {
    return "/workbench/cadres/courses/" + number;
  }
}
