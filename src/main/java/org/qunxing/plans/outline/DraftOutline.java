package org.qunxing.plans.outline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunxing.planreader.Target;

/** What is proposed to the officer: lists, initiatives, targets, key tasks. */
public record DraftOutline(String title, @Nullable Integer year, List<DraftList> lists) {

  /** A proposed list. */
  public record DraftList(String name, List<DraftInitiative> initiatives) {}

  /**
   * A proposed initiative.
   *
   * @param start offset of heading or paragraph in the source text
   * @param dropped proposed to be left out
   * @param duty from a table of key tasks, if the plan has one
   */
  public record DraftInitiative(
      String label,
      String title,
      String body,
      int start,
      int end,
      boolean dropped,
      List<Target> targets,
      List<KeyTask> tasks,
      Duty duty) {

    DraftInitiative with(List<KeyTask> more, Duty given) {
      List<KeyTask> all = new ArrayList<>(tasks);
      all.addAll(more);
      return new DraftInitiative(
          label, title, body, start, end, dropped, targets, List.copyOf(all), given);
    }
  }

  /** A key task that the text sets a day for. */
  public record KeyTask(String title, Duty duty) {}

  /** Who answers for something until when, as the text names them. */
  public record Duty(@Nullable String person, @Nullable String unit, @Nullable LocalDate deadline) {

    public static final Duty NONE = new Duty(null, null, null);
  }
}
