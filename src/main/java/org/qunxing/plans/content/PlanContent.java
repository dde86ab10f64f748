package org.qunxing.plans.content;

import java.util.List;
import java.util.Optional;
import org.qunxing.kernel.NotFound;

/** A plan with all its items, in the plan's order. */
public record PlanContent(
    Plan plan,
    List<PlanList> lists,
    List<Initiative> initiatives,
    List<Indicator> indicators,
    List<PlanTask> tasks) {

  public List<Initiative> of(PlanList list) {
    return initiatives.stream().filter(initiative -> initiative.listNo() == list.no()).toList();
  }

  public List<Indicator> of(Initiative initiative) {
    return indicators.stream()
        .filter(indicator -> indicator.initiativeNo() == initiative.no())
        .toList();
  }

  public List<PlanTask> tasksOf(Initiative initiative) {
    return tasks.stream().filter(task -> task.initiativeNo() == initiative.no()).toList();
  }

  /** What is in the plan: not dropped. */
  public List<Initiative> living() {
    return initiatives.stream().filter(initiative -> !initiative.dropped()).toList();
  }

  /** Accepted indicators of living initiatives. */
  public List<Indicator> accepted() {
    return indicators.stream()
        .filter(
            indicator -> indicator.accepted() && !initiative(indicator.initiativeNo()).dropped())
        .toList();
  }

  /** One of them. */
  public Indicator accepted(int no) {
    return found(accepted().stream().filter(indicator -> indicator.no() == no).findFirst(), no);
  }

  public PlanList list(int no) {
    return found(lists.stream().filter(list -> list.no() == no).findFirst(), no);
  }

  public Initiative initiative(int no) {
    return found(initiatives.stream().filter(initiative -> initiative.no() == no).findFirst(), no);
  }

  public Indicator indicator(int no) {
    return found(indicators.stream().filter(indicator -> indicator.no() == no).findFirst(), no);
  }

  public PlanTask task(int no) {
    return found(tasks.stream().filter(task -> task.no() == no).findFirst(), no);
  }

  private <T> T found(Optional<T> item, int no) {
    return item.orElseThrow(() -> new NotFound("item " + no + " of plan " + plan.number()));
  }
}
