package org.qunxing.cadres.statistics;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qunxing.kernel.Line;
import org.qunxing.organisations.Unit;
import org.qunxing.terms.CommitteeOfUnit;

/** The posts and committees behind a figure. */
public record WomenPage(
    Unit unit,
    Line line,
    String industry,
    List<PostRow> posts,
    List<CommitteeOfUnit> committees,
    Map<UUID, String> names) {

  public String name(UUID of) {
    return names.getOrDefault(of, "—");
  }
}
