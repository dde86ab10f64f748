package org.qunxing.plans.tasks;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunxing.plans.Light;
import org.qunxing.plans.content.TaskEntry;
import org.qunxing.web.FormErrors;

/**
 * A task with its timeline and what the viewer may do.
 *
 * @param reached whether the records say that the indicator's target is reached
 * @param attempt the deed whose form was not accepted, with what was typed
 */
public record TaskPage(
    String number,
    String plan,
    String planTitle,
    String initiative,
    String title,
    String state,
    @Nullable String owner,
    @Nullable LocalDate deadline,
    Light light,
    String why,
    @Nullable String indicatorLink,
    boolean reached,
    List<TaskEntry> entries,
    May may,
    @Nullable Attempt attempt) {

  /** What the viewer may do now. */
  public record May(
      boolean urge,
      boolean explain,
      boolean instruct,
      boolean reply,
      boolean report,
      boolean giveBack,
      boolean close,
      boolean amend) {

    public boolean anything() {
      return urge || explain || instruct || reply || report || giveBack || close;
    }
  }

  /** A form that was not accepted. */
  public record Attempt(String deed, String words, FormErrors errors) {}

  TaskPage with(Attempt tried) {
    return new TaskPage(
        number,
        plan,
        planTitle,
        initiative,
        title,
        state,
        owner,
        deadline,
        light,
        why,
        indicatorLink,
        reached,
        entries,
        may,
        tried);
  }

  public String words(String deed) {
    return attempt != null && attempt.deed().equals(deed) ? attempt.words() : "";
  }

  public FormErrors errors(String deed) {
    return attempt != null && attempt.deed().equals(deed) ? attempt.errors() : FormErrors.NONE;
  }
}
