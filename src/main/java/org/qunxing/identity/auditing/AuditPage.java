package org.qunxing.identity.auditing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunxing.web.Choice;

/**
 * What the audit's page shows.
 *
 * @param olderHref the next page, null on the last
 */
public record AuditPage(
    String person,
    String action,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    List<Choice> actions,
    List<Row> rows,
    @Nullable String olderHref) {

  public record Row(
      long number, Instant at, String person, String deed, String subject, String details) {}
}
