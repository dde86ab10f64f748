package org.qunxing.operations;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Gives the last answers time to leave. Tomcat counts a request as done when its handler has
 * returned, a moment before the answer is written; the connector that closes in that moment drops
 * it. Stands between the two phases in which Boot waits for requests (1024 below the default) and
 * closes the connector (2048 below).
 */
@Component
class LastAnswers implements SmartLifecycle {

  private static final int BETWEEN = DEFAULT_PHASE - 1536;
  private static final Duration MOMENT = Duration.ofMillis(250);

  private volatile boolean running;

  @Override
  public void start() {
    running = true;
  }

  @Override
  public void stop() {
    LockSupport.parkNanos(MOMENT.toNanos());
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return BETWEEN;
  }
}
