package org.qunxing.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.qunxing.IntegrationTest;
import org.qunxing.identity.chain.AuditLinker;
import org.qunxing.identity.chain.VerifyAudit;
import org.qunxing.kernel.Actor;
import org.qunxing.vault.Vault;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class AuditTests {

  @Autowired Audit audit;
  @Autowired AuditLinker linker;
  @Autowired Vault vault;
  @Autowired DataSource source;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transactions;

  @Test
  void keepsWhoDidWhatToWhat() {
    audit.record(Actor.SYSTEM, "test.kept", "S-1", "5 行");

    String line =
        jdbc.sql(
                "select actor_name || ' ' || subject || ' ' || details from identity.audit where"
                    + " action = 'test.kept'")
            .query(String.class)
            .single();
    assertThat(line).isEqualTo("平台 S-1 5 行");
  }

  @Test
  void refusesToBeChangedOrEmptied() {
    audit.record(Actor.SYSTEM, "test.fixed", null, null);
    linker.link();

    for (String attempt :
        new String[] {
          "update identity.audit set actor_name = 'x'",
          "delete from identity.audit",
          "truncate identity.audit",
          "update identity.audit_links set link = sha256('x')",
          "delete from identity.audit_links",
          "truncate identity.audit_links"
        }) {
      assertThatThrownBy(() -> jdbc.sql(attempt).update()).hasMessageContaining("append-only");
    }
  }

  /** Some roll back, some commit late, two linkers run at the same time. */
  @Test
  void staysWholeWhateverTheOrderInWhichManyWriteAndCommit() throws Exception {
    AtomicInteger kept = new AtomicInteger();
    AtomicInteger linked = new AtomicInteger();
    AtomicBoolean writing = new AtomicBoolean(true);
    linked.addAndGet(-waiting());
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Future<?>> writers =
          IntStream.range(0, 6)
              .<Future<?>>mapToObj(writer -> threads.submit(() -> write(writer, kept)))
              .toList();
      List<Future<?>> linkers =
          IntStream.range(0, 2)
              .<Future<?>>mapToObj(
                  _ ->
                      threads.submit(
                          () -> {
                            while (writing.get()) {
                              linked.addAndGet(linker.link());
                            }
                          }))
              .toList();
      for (Future<?> writer : writers) {
        writer.get();
      }
      writing.set(false);
      for (Future<?> one : linkers) {
        one.get();
      }
    }
    linked.addAndGet(linker.link());

    assertThat(kept.get()).isBetween(1, 299);
    assertThat(linked.get()).as("each row once").isEqualTo(kept.get());
    VerifyAudit.Result verified = new VerifyAudit(source, vault).run(List.of());
    assertThat(verified.findings()).isEmpty();
    assertThat(verified.waiting()).isZero();
    assertThat(verified.rows()).isGreaterThanOrEqualTo(kept.get());
    assertThat(numbersInOrder()).as("places follow commits, not numbers").isFalse();
  }

  private void write(int writer, AtomicInteger kept) {
    Random random = new Random(writer);
    for (int i = 0; i < 50; i++) {
      boolean keep = random.nextInt(4) > 0;
      transactions.executeWithoutResult(
          status -> {
            audit.record(Actor.SYSTEM, "test.crowd", "W-" + writer, null);
            LockSupport.parkNanos(random.nextInt(8_000_000));
            if (!keep) {
              status.setRollbackOnly();
            }
          });
      kept.addAndGet(keep ? 1 : 0);
    }
  }

  private int waiting() {
    return jdbc.sql("select count(*) from identity.audit_unlinked").query(Integer.class).single();
  }

  private boolean numbersInOrder() {
    List<Long> numbers =
        jdbc.sql("select number from identity.audit_links order by place").query(Long.class).list();
    return numbers.equals(numbers.stream().sorted().toList());
  }
}
