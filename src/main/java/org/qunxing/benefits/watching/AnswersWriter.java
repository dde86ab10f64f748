package org.qunxing.benefits.watching;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Each node writes what it has gathered, every second; the others' counts are not its business. */
@Component
class AnswersWriter implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(AnswersWriter.class);

  private final Answers answers;
  private final boolean on;
  private final ScheduledExecutorService clockwork =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("answers").factory());

  AnswersWriter(Answers answers, @Value("${qunxing.jobs:true}") boolean on) {
    this.answers = answers;
    this.on = on;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    if (on) {
      clockwork.scheduleWithFixedDelay(this::write, 1, 1, TimeUnit.SECONDS);
    }
  }

  /** Numbers for a board are no reason to disturb anybody: without a database they are lost. */
  private void write() {
    try {
      answers.write();
    } catch (DataAccessException | TransactionException away) {
      log.debug("Answers not written: {}", away.getMessage());
    }
  }

  @Override
  public void close() {
    clockwork.shutdownNow();
    write();
  }
}
