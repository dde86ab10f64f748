package org.qunxing.web;

import java.util.Optional;
import org.qunxing.kernel.Actor;

/** What a module puts on a face's home page. Registered as a bean. */
public interface HomePanel {

  Face face();

  /** Small numbers first. */
  int order();

  /**
   * Nothing for people whom this block does not concern. Called in its own read-only transaction.
   */
  Optional<Panel> panel(Actor actor);
}
