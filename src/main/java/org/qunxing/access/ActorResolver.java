package org.qunxing.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.Actor;
import org.springframework.security.core.Authentication;

/** Turns an account into an actor with its present grants. Implemented by identity. */
public interface ActorResolver {

  /**
   * @return the actor, or null when the account no longer exists or is closed
   */
  @Nullable Actor resolve(UUID accountId);

  /**
   * @return who acts in this request, or null when nobody may yet: the account is closed, or a
   *     second factor is still to be shown
   */
  @Nullable Actor present(Authentication signedIn);

  /** Whether who must show a second factor has done so lately; true for all others. */
  boolean isFresh(Authentication signedIn, Actor actor);
}
