package org.qunxing.plans.content;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.Line;

/**
 * An initiative (举措).
 *
 * @param label its number as the document writes it, may be empty
 * @param body the paragraphs under its heading
 * @param start offset of its heading in the source text, null when it was added by hand
 * @param dropped left out of the plan: guiding thoughts, safeguards
 * @param units the units that take part, as typed
 */
public record Initiative(
    int no,
    int listNo,
    int position,
    String label,
    String title,
    String body,
    @Nullable Integer start,
    @Nullable Integer end,
    boolean dropped,
    Set<Line> lines,
    String units,
    @Nullable Person owner,
    @Nullable LeadUnit lead,
    @Nullable LocalDate deadline,
    int version,
    String changedBy) {

  /** What is typed about an initiative. */
  public record Details(
      String title,
      int listNo,
      Set<Line> lines,
      String units,
      @Nullable Person owner,
      @Nullable LeadUnit lead,
      @Nullable LocalDate deadline) {

    /** The same in another list. */
    public Details in(int list) {
      return new Details(title, list, lines, units, owner, lead, deadline);
    }
  }

  /** One that somebody adds by hand. */
  public static Initiative typed(int no, int listNo, String title, Set<Line> lines, String by) {
    return new Initiative(
        no, listNo, no, "", title, "", null, null, false, lines, "", null, null, null, 0, by);
  }

  public Details details() {
    return new Details(title, listNo, lines, units, owner, lead, deadline);
  }

  /**
   * @param seen the version that the person had before them
   */
  public Initiative with(Details changed, int seen, String by) {
    return new Initiative(
        no,
        changed.listNo(),
        position,
        label,
        changed.title(),
        body,
        start,
        end,
        dropped,
        changed.lines(),
        changed.units(),
        changed.owner(),
        changed.lead(),
        changed.deadline(),
        seen,
        by);
  }

  /** In or out of the plan. */
  public Initiative dropped(boolean out, int seen, String by) {
    return new Initiative(
        no, listNo, position, label, title, body, start, end, out, lines, units, owner, lead,
        deadline, seen, by);
  }

  /** Takes over what it does not have yet. */
  public Initiative filled(
      @Nullable Person anyOwner,
      @Nullable LeadUnit anyLead,
      @Nullable LocalDate anyDeadline,
      String by) {
    return with(
        new Details(
            title,
            listNo,
            lines,
            units,
            owner == null ? anyOwner : owner,
            lead == null ? anyLead : lead,
            deadline == null ? anyDeadline : deadline),
        version,
        by);
  }
}
