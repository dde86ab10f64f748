package org.qunxing.measures.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunxing.web.Pager;
import org.qunxing.web.Tab;

/**
 * A figure opened down to its facts.
 *
 * @param figure worked out from the facts listed, in this viewer's scope
 * @param narrowed whether the unit reaches beyond what the viewer may see
 * @param parts the measures of the expression, when there are several
 * @param sum what the listed facts of the chosen part add up to
 * @param pending facts recorded, but not yet in the figure
 */
public record FactsPage(
    String title,
    String expression,
    String unitName,
    String period,
    String figure,
    Instant asOf,
    boolean narrowed,
    List<Tab> parts,
    String partName,
    String meaning,
    String sum,
    long pending,
    List<Row> rows,
    Pager pager) {

  /** One fact; {@code correction} says why it puts an earlier one right. */
  public record Row(
      LocalDate day,
      String unitName,
      String subject,
      String link,
      String tags,
      String quantity,
      @Nullable String correction) {}
}
