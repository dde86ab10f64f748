package org.qunxing.plans.drafting;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.NotFound;
import org.qunxing.plans.content.Indicator;
import org.qunxing.plans.content.Indicators;
import org.qunxing.plans.content.Initiative;
import org.qunxing.plans.content.Initiatives;
import org.qunxing.plans.content.Plan;
import org.qunxing.plans.content.PlanContent;
import org.qunxing.plans.content.PlanContents;
import org.qunxing.plans.content.PlanList;
import org.qunxing.plans.content.PlanLists;
import org.qunxing.plans.content.PlanRecords;
import org.qunxing.plans.typing.Edit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts the lists, initiatives and targets of a draft in order. What is moved gets a new version, as
 * by any correction; its neighbours do not, since nothing about them was decided.
 */
@Component
@Transactional
class ArrangeDraft {

  private final PlanRecords plans;
  private final PlanContents contents;
  private final PlanLists lists;
  private final Initiatives initiatives;
  private final Indicators indicators;

  ArrangeDraft(
      PlanRecords plans,
      PlanContents contents,
      PlanLists lists,
      Initiatives initiatives,
      Indicators indicators) {
    this.plans = plans;
    this.contents = contents;
    this.lists = lists;
    this.initiatives = initiatives;
    this.indicators = indicators;
  }

  Edit list(Actor actor, String number, int no, int version, Step step) {
    Plan plan = DraftLock.of(plans, actor, number);
    PlanContent content = contents.of(plan);
    PlanList moved = content.list(no);
    if (!lists.rename(plan.id(), no, version, moved.name())) {
      return new Edit.Stale();
    }
    lists.arrange(plan.id(), step.of(content.lists().stream().map(PlanList::no).toList(), no));
    return new Edit.Saved(no);
  }

  /**
   * @param into the list that it moves to with {@link Step#INTO}, as the last one there
   */
  Edit initiative(
      Actor actor, String number, int no, int version, Step step, @Nullable Integer into) {
    Plan plan = DraftLock.of(plans, actor, number);
    PlanContent content = contents.of(plan);
    Initiative moved = content.initiative(no);
    PlanList list = content.list(step == Step.INTO ? target(into) : moved.listNo());
    Initiative there = moved.with(moved.details().in(list.no()), version, actor.name());
    if (!initiatives.save(plan.id(), there)) {
      return new Edit.Stale();
    }
    Stream<Integer> others = numbers(content.of(list).stream().map(Initiative::no), no, step);
    initiatives.arrange(plan.id(), step.of(others.toList(), no));
    return new Edit.Saved(no);
  }

  /**
   * @param into the initiative that it moves to with {@link Step#INTO}, where its place in the text
   *     or the order made by hand puts it
   */
  Edit indicator(
      Actor actor, String number, int no, int version, Step step, @Nullable Integer into) {
    Plan plan = DraftLock.of(plans, actor, number);
    PlanContent content = contents.of(plan);
    Indicator moved = content.indicator(no);
    Initiative initiative =
        content.initiative(step == Step.INTO ? target(into) : moved.initiativeNo());
    if (!indicators.save(plan.id(), moved.under(initiative.no(), version, actor.name()))) {
      return new Edit.Stale();
    }
    if (step != Step.INTO) {
      List<Integer> order = content.of(initiative).stream().map(Indicator::no).toList();
      indicators.arrange(plan.id(), step.of(order, no));
    }
    return new Edit.Saved(no);
  }

  private static Stream<Integer> numbers(Stream<Integer> there, int moved, Step step) {
    return step == Step.INTO
        ? Stream.concat(there.filter(one -> one != moved), Stream.of(moved))
        : there;
  }

  private static int target(@Nullable Integer into) {
    if (into == null) {
      throw new NotFound("nowhere to move to");
    }
    return into;
  }
}
