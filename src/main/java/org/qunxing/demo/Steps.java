package org.qunxing.demo;

import org.qunxing.access.CurrentActor;
import org.qunxing.kernel.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does each step of the seeding once, wholly or not at all, however often the seeding is started.
 */
@WithDemo
@Component
class Steps {

  private static final Logger log = LoggerFactory.getLogger(Steps.class);

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  Steps(JdbcClient jdbc, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  /** Runs the work as the platform, in one transaction with the note that it is done. */
  void once(String step, Runnable work) {
    CurrentActor.as(
        Actor.SYSTEM, () -> transaction.executeWithoutResult(_ -> inTransaction(step, work)));
  }

  private void inTransaction(String step, Runnable work) {
    int claimed =
        jdbc.sql("insert into demo.steps (step) values (:step) on conflict do nothing")
            .param("step", step)
            .update();
    if (claimed == 1) {
      log.info("demo district: {}", step);
      work.run();
    }
  }
}
