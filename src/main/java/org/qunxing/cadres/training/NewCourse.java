package org.qunxing.cadres.training;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.modulith.NamedInterface;

/**
 * A course as whoever ran it writes it down, once for all who took it.
 *
 * @param came numbers of the cadres who took it
 * @param failed numbers of those among them who did not pass
 */
@NamedInterface("work")
public record NewCourse(
    String title,
    String organiser,
    LocalDate heldOn,
    BigDecimal hours,
    boolean firstPost,
    Set<String> came,
    Set<String> failed) {

  public NewCourse {
    title = title.strip();
    organiser = organiser.strip();
    came = Set.copyOf(came);
    failed = Set.copyOf(failed);
  }
}
