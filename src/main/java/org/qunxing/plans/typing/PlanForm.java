package org.qunxing.plans.typing;

import java.util.Map;
import org.qunxing.plans.content.Plan;

/** A plan's title and year. */
public record PlanForm(String title, String year, int version) implements Typed {

  public PlanForm {
    title = title == null ? "" : title;
    year = year == null ? "" : year;
  }

  public static PlanForm of(Plan plan) {
    return new PlanForm(plan.title(), String.valueOf(plan.year()), plan.version());
  }

  /** The same over the version that is stored now. */
  @Override
  public PlanForm at(int stored) {
    return new PlanForm(title, year, stored);
  }

  @Override
  public Map<String, String> fields() {
    return Map.of("名称", title, "年份", year);
  }
}
