package org.qunxing.access;

import java.util.Optional;
import org.qunxing.kernel.Actor;

/**
 * The actor of the running request or job. Code receives the actor as a parameter; this holder
 * exists for the two places that have no parameter: the edge (argument resolver, route guard) and
 * the start of a transaction, which hands the actor's scopes to row-level security.
 *
 * <p>A transaction keeps the actor it began with: {@link #as} around code that joins an outer
 * transaction changes nothing in the database's eyes.
 */
public final class CurrentActor {

  private static final ScopedValue<Actor> CURRENT = ScopedValue.newInstance();

  private CurrentActor() {}

  public static Optional<Actor> get() {
    return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
  }

  public static void as(Actor actor, Runnable work) {
    ScopedValue.where(CURRENT, actor).run(work);
  }

  public static <R, X extends Throwable> R as(
      Actor actor, ScopedValue.CallableOp<? extends R, X> work) throws X {
    return ScopedValue.where(CURRENT, actor).call(work);
  }
}
