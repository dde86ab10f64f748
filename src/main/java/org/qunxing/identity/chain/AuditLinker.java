package org.qunxing.identity.chain;

import java.util.List;
import org.jspecify.annotations.Nullable;
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
    for (Linked some = some(); some != null; some = some()) {
      all += some.rows();
      // Only what is committed: a head that is never reached would look like a cut.
      anchors.keep(some.head());
      if (some.rows() < LinkRows.AT_ONCE) {
        break;
      }
    }
    return all;
  }

  private @Nullable Linked some() {
    return transactions.execute(
        _ -> {
          if (!chain.tryLock()) {
            return null;
          }
          List<SealedRow> rows = chain.waiting(LinkRows.AT_ONCE);
          if (rows.isEmpty()) {
            return null;
          }
          anchors.compare(place -> chain.at(place));
          return new Linked(rows.size(), new LinkRows(chain, proofs).behind(chain.head(), rows));
        });
  }
}
