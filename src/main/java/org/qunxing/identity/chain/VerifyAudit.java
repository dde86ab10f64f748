package org.qunxing.identity.chain;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.qunxing.identity.chain.AuditChain.Linked;
import org.qunxing.identity.chain.AuditChain.Loose;
import org.qunxing.identity.chain.Finding.Kind;
import org.qunxing.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Goes through the whole audit, as it stands at one moment and in bounded memory, and says what
 * somebody has done to it. Works beside a running platform.
 */
public final class VerifyAudit {

  static final int AT_ONCE = 5000;

  private final AuditChain chain;
  private final AuditProofs proofs;
  private final TransactionTemplate snapshot;

  public VerifyAudit(DataSource source, Vault vault) {
    this.chain = new AuditChain(JdbcClient.create(source));
    this.proofs = new AuditProofs(vault);
    this.snapshot = new TransactionTemplate(new JdbcTransactionManager(source));
    snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    snapshot.setReadOnly(true);
  }

  /**
   * @param rows in the chain
   * @param waiting committed a moment ago, sealed and not linked yet
   * @param anchor the end of the chain, signed
   * @param isAnchored whether an anchor from outside of the database was compared
   * @param findings the first of them
   * @param count of all findings
   */
  public record Result(
      long rows,
      long waiting,
      Optional<Anchor> anchor,
      boolean isAnchored,
      List<Finding> findings,
      long count) {

    public boolean isClean() {
      return count == 0;
    }
  }

  /** What the platform has written down in a directory outside of the database. */
  public static List<Anchor> anchorsIn(Path directory) {
    return new AnchorFiles(directory).all();
  }

  /**
   * @param anchors from outside of the database, read before now
   */
  public Result run(List<Anchor> anchors) {
    return Objects.requireNonNull(snapshot.execute(_ -> new Run(anchors).through()));
  }

  /** One passage from the beginning to the end. */
  private final class Run {

    private final Findings findings = new Findings();
    private final Map<Long, Head> anchored = new HashMap<>();
    private final ChainPassage passage = new ChainPassage(proofs, findings);
    private long rows;
    private long waiting;

    Run(List<Anchor> anchors) {
      for (int i = 0; i < anchors.size(); i++) {
        int number = i + 1;
        Anchor anchor = anchors.get(i);
        anchor
            .head(proofs)
            .ifPresentOrElse(
                this::expect, () -> findings.add(Kind.FALSE_ANCHOR, number, anchor.line()));
      }
    }

    /** Two anchors that say different things about one place cannot both hold. */
    private void expect(Head head) {
      Head other = anchored.put(head.place(), head);
      if (other != null && !other.equals(head)) {
        findings.add(Kind.REWRITTEN, head.place(), "");
      }
    }

    Result through() {
      long furthest = anchored.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
      boolean isAnchored = !anchored.isEmpty();
      readChain();
      passage.end(furthest);
      if (furthest > passage.last().place()) {
        findings.add(
            Kind.CUT_OFF,
            passage.last().place() + 1,
            "锚点在第 %d 位 the anchor stands at %1$d".formatted(furthest));
      }
      readLoose();
      chain
          .vanished()
          .forEach(number -> findings.add(Kind.DELETED, number, "入链之前 before it was linked"));
      Optional<Anchor> end =
          passage.last().place() == 0
              ? Optional.empty()
              : Optional.of(Anchor.of(passage.last(), proofs));
      return new Result(rows, waiting, end, isAnchored, findings.first(), findings.count());
    }

    private void readChain() {
      for (List<Linked> some = chain.linked(0, AT_ONCE);
          !some.isEmpty();
          some = chain.linked(some.getLast().place(), AT_ONCE)) {
        some.forEach(this::linked);
      }
    }

    private void linked(Linked linked) {
      rows++;
      passage.next(linked);
      Head anchor = anchored.get(linked.place());
      if (anchor != null && !anchor.equals(passage.last())) {
        findings.add(Kind.REWRITTEN, linked.place(), "");
      }
    }

    private void readLoose() {
      for (List<Loose> some = chain.loose(0, AT_ONCE);
          !some.isEmpty();
          some = chain.loose(some.getLast().row().row().number(), AT_ONCE)) {
        some.forEach(this::loose);
      }
    }

    private void loose(Loose loose) {
      AuditRow row = loose.row().row();
      if (!proofs.holds(row, loose.row().seal())) {
        findings.add(Kind.INSERTED, row.number(), row.words());
      } else if (loose.waits()) {
        waiting++;
      } else {
        findings.add(Kind.UNLINKED, row.number(), row.words());
      }
    }
  }
}
