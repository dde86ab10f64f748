package org.qunxing.planreader;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a document says: its title, the year it is about and its sections in order.
 *
 * @param title empty where the document has none
 * @param year the plan's or report's year, null where neither title nor opening names one
 */
public record PlanOutline(String title, @Nullable Integer year, List<Section> sections) {

  public PlanOutline {
    sections = List.copyOf(sections);
  }

  /** All targets of all sections, in the order of the text. */
  public List<Target> targets() {
    var all = new ArrayList<Target>();
    sections.forEach(section -> collect(section, all));
    return all;
  }

  private static void collect(Section section, List<Target> all) {
    all.addAll(section.targets());
    section.children().forEach(child -> collect(child, all));
  }
}
