package org.qunxing.access;

import java.util.UUID;
import org.qunxing.kernel.Actor;

/** Turns a signed-in account into an actor with its present grants. Implemented by identity. */
public interface ActorResolver {

  /**
   * @return the actor, or null when the account no longer exists or is closed
   */
  @org.jspecify.annotations.Nullable
  Actor resolve(UUID accountId);
}
