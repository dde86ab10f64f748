package org.qunxing.cadres.appraisal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.Line;
import org.springframework.modulith.NamedInterface;

/**
 * What one officer says of one cadre's year, and what the cadre says of it. Between the two.
 *
 * @param recipient the cadre's inbox
 * @param person null for who is in no register
 * @param officer the inbox of who grades
 */
@NamedInterface("work")
public record Appraisal(
    UUID id,
    String number,
    UUID round,
    @Nullable UUID person,
    UUID recipient,
    String name,
    String unitName,
    int year,
    Line line,
    UUID officer,
    String officerName,
    @Nullable String statement,
    @Nullable Grade grade,
    @Nullable String reasons,
    @Nullable Instant gradedAt,
    @Nullable String reply) {

  public boolean isGraded() {
    return grade != null;
  }

  public String officerHref() {
    return "/workbench/cadres/appraisals/" + number;
  }

  public String href() {
    return "/my/cadre/appraisals/" + number;
  }
}
