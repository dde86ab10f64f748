package org.qunxing.organisations.employers;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.Line;

/**
 * Which employers a list shows.
 *
 * @param unit code of the unit that the list is about, with all below it
 * @param line whose organisation is meant; outside the union line only 两新 are listed
 * @param size 25 or 100: at least so many people; anything else: all
 * @param organised yes, no, or all
 * @param area code of the unit that narrows further; - for those in none
 * @param industry - for those without one
 */
public record EmployerQuery(
    @Nullable String unit,
    @Nullable Line line,
    @Nullable Integer size,
    @Nullable String organised,
    @Nullable String area,
    @Nullable String industry,
    @Nullable Boolean newForm) {

  public Line inLine() {
    return Objects.requireNonNullElse(line, Line.UNION);
  }

  public int atLeast() {
    return size == null ? 0 : Math.clamp(size, 0, 1_000_000);
  }

  public String organisedOrAll() {
    return organised != null && (organised.equals("yes") || organised.equals("no"))
        ? organised
        : "all";
  }

  /** The query as an address carries it. */
  public String text() {
    return "unit=%s&line=%s&size=%d&organised=%s"
            .formatted(encoded(unit), inLine(), atLeast(), organisedOrAll())
        + (area == null ? "" : "&area=" + encoded(area))
        + (industry == null ? "" : "&industry=" + encoded(industry))
        + (newForm == null ? "" : "&newForm=" + newForm);
  }

  private static String encoded(@Nullable String text) {
    return URLEncoder.encode(Objects.requireNonNullElse(text, ""), StandardCharsets.UTF_8);
  }

  /** In words, for heads and logs: 25 人以上 · 未建会 · 快递外卖. */
  public String words() {
    StringBuilder words = new StringBuilder(inLine().label());
    if (atLeast() > 0) {
      words.append(" · ").append(atLeast()).append(" 人以上");
    }
    words.append(
        switch (organisedOrAll()) {
          case "yes" -> " · 已建组织";
          case "no" -> " · 未建组织";
          default -> "";
        });
    if (industry != null) {
      words.append(" · ").append(industry.equals("-") ? "未填行业" : industry);
    }
    if (newForm != null) {
      words.append(newForm ? " · 新就业形态" : " · 其他业态");
    }
    return words.toString();
  }
}
