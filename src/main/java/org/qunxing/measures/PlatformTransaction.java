package org.qunxing.measures;

import java.util.Objects;
import java.util.function.Supplier;
import org.qunxing.access.CurrentActor;
import org.qunxing.kernel.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A transaction of its own that sees all facts, whoever set it off: a folder or a check that saw
 * only a part of them would lose or miss the others.
 */
@Component
class PlatformTransaction {

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  PlatformTransaction(JdbcClient jdbc, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
    this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
  }

  <T> T call(Supplier<T> work) {
    return CurrentActor.as(
        Actor.SYSTEM, () -> Objects.requireNonNull(transaction.execute(_ -> work.get())));
  }

  /** Room to sort and group millions of facts, until the transaction ends. */
  void workOnMuch() {
    jdbc.sql("select set_config('work_mem', '128MB', true)").query(String.class).single();
  }
}
