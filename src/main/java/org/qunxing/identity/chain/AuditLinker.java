package org.qunxing.identity.chain;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.qunxing.identity.chain.AuditChain.SealedRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives the rows of the audit their places in the chain, a moment after they were committed, and
 * writes the head down outside of the database. One at a time over all nodes; nobody who acts waits
 * for it.
 */
@Component
public class AuditLinker {

  private final AuditChain chain;
  private final AuditProofs proofs;
  private final AnchorPlace anchors;
  private final TransactionTemplate transactions;

  AuditLinker(
      JdbcClient jdbc,
      AuditProofs proofs,
      AnchorPlace anchors,
      PlatformTransactionManager transactions) {
    this.chain = new AuditChain(jdbc);
    this.proofs = proofs;
    this.anchors = anchors;
    this.transactions = new TransactionTemplate(transactions);
  }

  private record Linked(int rows, Head head) {}

  /**
   * @return how many rows were looked at
   */
  public int link() {
    int all = 0;
    int last = LinkRows.AT_ONCE;
    while (last == LinkRows.AT_ONCE) {
      Optional<Linked> some = some();
      // Only what is committed: a head that is never reached would look like a cut.
      some.map(Linked::head).ifPresent(anchors::keep);
      last = some.map(Linked::rows).orElse(0);
      all += last;
    }
    return all;
  }

  private Optional<Linked> some() {
    return Objects.requireNonNull(
        transactions.execute(_ -> chain.tryLock() ? linked() : Optional.<Linked>empty()));
  }

  private Optional<Linked> linked() {
    List<SealedRow> rows = chain.waiting(LinkRows.AT_ONCE);
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    anchors.compare(chain::at);
    Head head = new LinkRows(chain, proofs).behind(chain.head(), rows);
    return Optional.of(new Linked(rows.size(), head));
  }
}
