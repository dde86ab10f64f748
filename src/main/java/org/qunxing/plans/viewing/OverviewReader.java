package org.qunxing.plans.viewing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qunxing.calendar.Calendar;
import org.qunxing.plans.PlanOverview;
import org.qunxing.plans.content.AmendmentRecord;
import org.qunxing.plans.content.Amendments;
import org.qunxing.plans.content.Indicator;
import org.qunxing.plans.content.Plan;
import org.qunxing.plans.content.PlanContent;
import org.qunxing.plans.content.PlanContents;
import org.qunxing.plans.content.TaskEntries;
import org.qunxing.plans.content.TaskEntry;
import org.qunxing.plans.counting.CountedIndicator;
import org.qunxing.plans.counting.Counting;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts a confirmed plan together with today's figures and lights. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class OverviewReader {

  private final PlanContents contents;
  private final TaskEntries entries;
  private final Amendments amendments;
  private final Counting counting;
  private final Calendar calendar;
  private final Clock clock;

  OverviewReader(
      PlanContents contents,
      TaskEntries entries,
      Amendments amendments,
      Counting counting,
      Calendar calendar,
      Clock clock) {
    this.contents = contents;
    this.entries = entries;
    this.amendments = amendments;
    this.counting = counting;
    this.calendar = calendar;
    this.clock = clock;
  }

  /**
   * @param plan as looked up for somebody who may see it
   */
  public PlanOverview of(Plan plan) {
    LocalDate today = LocalDate.now(clock);
    PlanContent content = contents.of(plan);
    Map<Integer, CountedIndicator> counted = counted(content, today);
    Map<Integer, TaskEntry> explanations = explanations(plan);
    OverviewAssembly assembly =
        new OverviewAssembly(content, counted, explanations, calendar.workingDays(), today);
    return assembly.overview(
        amendments.of(plan.id()).stream().map(OverviewReader::amendment).toList());
  }

  private Map<Integer, CountedIndicator> counted(PlanContent content, LocalDate today) {
    List<Indicator> accepted = content.accepted();
    return counting.count(content.plan(), accepted, today).stream()
        .collect(Collectors.toMap(one -> one.indicator().no(), Function.identity()));
  }

  /** The latest explanation of each task. */
  private Map<Integer, TaskEntry> explanations(Plan plan) {
    return entries.of(plan.id()).stream()
        .filter(entry -> entry.kind() == TaskEntry.Kind.EXPLAINED)
        .collect(Collectors.toMap(TaskEntry::taskNo, Function.identity(), (_, later) -> later));
  }

  private static PlanOverview.Amendment amendment(AmendmentRecord one) {
    return new PlanOverview.Amendment(
        one.edition(),
        one.subject(),
        one.field(),
        one.before(),
        one.after(),
        one.reason(),
        one.decidedBy(),
        one.decidedAt());
  }
}
