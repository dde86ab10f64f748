package org.qunxing.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.Actor;

/**
 * What a module wants this person to do. The workbench shows the five most pressing of all modules.
 */
public interface InboxSource {

  /**
   * One thing to do.
   *
   * @param kind what sort of thing, in two to four characters: 待审核, 催办
   * @param due the day by which, null when it has none
   */
  record Todo(String kind, String title, String href, @Nullable LocalDate due) {}

  /** The most pressing first; at most twenty. Called in its own read-only transaction. */
  List<Todo> todos(Actor actor);
}
