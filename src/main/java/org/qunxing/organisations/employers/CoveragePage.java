package org.qunxing.organisations.employers;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.qunxing.kernel.Line;
import org.qunxing.organisations.Unit;
import org.qunxing.organisations.employers.Coverage.Share;
import org.qunxing.web.Tab;

/** What the page of coverage shows for one unit and all below it, in one line. */
public record CoveragePage(
    Unit unit,
    Line line,
    List<Tab> tabs,
    Share total,
    List<Breakdown> breakdowns,
    boolean mayManage) {

  /**
   * One way to break the total down.
   *
   * @param field what the list of employers is narrowed by
   */
  public record Breakdown(String caption, String head, String field, List<Share> shares) {}

  /** The employers behind a figure. */
  public String list(int size, String organised, String field, String key) {
    String narrowed =
        field.isEmpty() ? "" : "&" + field + "=" + URLEncoder.encode(key, StandardCharsets.UTF_8);
    return "/workbench/organisations/employers?unit=%s&line=%s&size=%d&organised=%s%s"
        .formatted(unit.code(), line, size, organised, narrowed);
  }
}
