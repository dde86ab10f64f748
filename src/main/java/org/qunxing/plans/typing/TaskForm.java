package org.qunxing.plans.typing;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qunxing.plans.content.PlanTask;

/** A key task as typed. */
public record TaskForm(
    int initiative, String title, String owner, @Nullable String pick, String deadline, int version)
    implements Typed {

  public TaskForm {
    title = title == null ? "" : title;
    owner = pick != null && !pick.isEmpty() ? pick : owner == null ? "" : owner;
    deadline = deadline == null ? "" : deadline;
  }

  public static TaskForm of(PlanTask task, String owner) {
    return new TaskForm(
        task.initiativeNo(),
        task.title(),
        owner,
        null,
        task.deadline() == null ? "" : task.deadline().toString(),
        task.version());
  }

  /** The same over the version that is stored now. */
  @Override
  public TaskForm at(int stored) {
    return new TaskForm(initiative, title, owner, null, deadline, stored);
  }

  @Override
  public Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("任务", title);
    fields.put("责任人", owner);
    fields.put("期限", deadline);
    return fields;
  }
}
