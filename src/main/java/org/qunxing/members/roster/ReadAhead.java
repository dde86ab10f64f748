package org.qunxing.members.roster;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.qunxing.access.CurrentActor;
import org.qunxing.kernel.Actor;

/**
 * While one thing is worked on, the next is made ready in another thread: the file is read and
 * sealed on one core while the database writes on the other. Holds one thing at a time.
 */
final class ReadAhead<T> implements AutoCloseable {

  private final ExecutorService reader = Executors.newSingleThreadExecutor();
  private final Supplier<@Nullable T> source;
  private final Actor actor = CurrentActor.get().orElse(Actor.SYSTEM);
  private Future<@Nullable T> ahead;

  /**
   * @param source gives null at the end; is called by one thread
   */
  ReadAhead(Supplier<@Nullable T> source) {
    this.source = source;
    this.ahead = begin();
  }

  private Future<@Nullable T> begin() {
    return reader.submit(() -> CurrentActor.as(actor, source::get));
  }

  /** The next thing, or null after the last. What goes wrong in reading is thrown here. */
  @Nullable T next() {
    try {
      T ready = ahead.get();
      if (ready != null) {
        ahead = begin();
      }
      return ready;
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** Waits for what is being read, which nobody wants any more. */
  @Override
  public void close() {
    reader.close();
  }
}
