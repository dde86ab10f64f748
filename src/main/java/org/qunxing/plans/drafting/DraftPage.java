package org.qunxing.plans.drafting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunxing.plans.content.Indicator;
import org.qunxing.plans.content.Initiative;
import org.qunxing.plans.content.Plan;
import org.qunxing.plans.content.PlanList;
import org.qunxing.plans.content.PlanTask;
import org.qunxing.plans.counting.Suggestion;
import org.qunxing.plans.typing.DutiesForm;
import org.qunxing.plans.typing.IndicatorForm;
import org.qunxing.plans.typing.InitiativeForm;
import org.qunxing.plans.typing.ListForm;
import org.qunxing.plans.typing.NewIndicatorForm;
import org.qunxing.plans.typing.PlanForm;
import org.qunxing.plans.typing.TaskForm;
import org.qunxing.web.Choice;
import org.qunxing.web.FormErrors;
import org.qunxing.web.Mark;

/**
 * A draft beside its source text.
 *
 * @param people the labels of people who can be responsible
 * @param units the names of units that can lead
 * @param measures everything that can be counted, for the field's proposals
 * @param stale whether the last edit met a change by somebody else
 */
public record DraftPage(
    Plan plan,
    PlanForm form,
    FormErrors errors,
    String source,
    List<Mark> marks,
    Progress progress,
    List<ListCard> lists,
    ListForm newList,
    FormErrors newListErrors,
    DutiesForm duties,
    FormErrors dutiesErrors,
    List<Choice> listChoices,
    List<Choice> initiativeChoices,
    NewIndicatorForm selection,
    FormErrors selectionErrors,
    List<String> people,
    List<String> units,
    List<Choice> measures,
    boolean stale) {

  /** How far the correction has come. */
  public record Progress(
      int found, int decided, int accepted, int bound, int initiatives, int owned) {

    public boolean done() {
      return found == decided && accepted == bound && initiatives == owned;
    }
  }

  /** A list with its initiatives. */
  public record ListCard(
      PlanList list,
      ListForm form,
      FormErrors errors,
      List<InitiativeCard> initiatives,
      InitiativeForm newInitiative,
      FormErrors newErrors) {

    public boolean allDropped() {
      return !initiatives.isEmpty()
          && initiatives.stream().allMatch(card -> card.initiative().dropped());
    }
  }

  /**
   * An initiative with its targets and key tasks.
   *
   * @param proposed people whose role fits
   * @param open whether its form is shown unfolded
   */
  public record InitiativeCard(
      Initiative initiative,
      InitiativeForm form,
      FormErrors errors,
      List<Change> changes,
      List<String> proposed,
      List<IndicatorCard> indicators,
      List<TaskCard> tasks,
      TaskForm newTask,
      FormErrors newTaskErrors,
      boolean open) {}

  /**
   * A target.
   *
   * @param target in words
   * @param counted what the bound expression comes to now, in words
   */
  public record IndicatorCard(
      Indicator indicator,
      IndicatorForm form,
      FormErrors errors,
      List<Change> changes,
      String target,
      List<Proposal> proposals,
      @Nullable String described,
      @Nullable String counted,
      boolean open) {}

  /** A way to count, with what it comes to now. */
  public record Proposal(Suggestion suggestion, String now) {}

  /** A key task. */
  public record TaskCard(
      PlanTask task, TaskForm form, FormErrors errors, List<Change> changes, boolean open) {}

  public String path() {
    return "/workbench/plans/" + plan.number();
  }
}
