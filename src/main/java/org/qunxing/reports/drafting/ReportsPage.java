package org.qunxing.reports.drafting;

import java.time.Instant;
import java.util.List;
import org.qunxing.plans.Plans;

/** Reports that exist, and plans that could have one. */
public record ReportsPage(List<Line> reports, List<Plans.PlanKey> withoutReport) {

  /** A line of the list. */
  public record Line(String number, String title, Instant generatedAt) {}
}
