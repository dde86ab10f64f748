package org.qunxing.identity.chain;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.qunxing.identity.chain.AuditChain.Linked;
import org.qunxing.identity.chain.AuditChain.SealedRow;
import org.qunxing.identity.chain.Finding.Kind;

/**
 * One way along the chain, place by place. A row whose link does not follow from the one before is
 * a suspect until the next row tells what happened: which link that one was made behind is proved
 * by the key.
 */
final class ChainPassage {

  private final AuditProofs proofs;
  private final Findings findings;
  private Head last = Head.BEGINNING;
  private boolean lastIsKnown = true;
  private @Nullable SealedRow lastRow;
  private @Nullable Suspect suspect;

  ChainPassage(AuditProofs proofs, Findings findings) {
    this.proofs = proofs;
    this.findings = findings;
  }

  /**
   * @param before the link that the row should have followed
   */
  private record Suspect(SealedRow sealed, boolean holds, byte[] before) {}

  Head last() {
    return last;
  }

  void next(Linked linked) {
    if (linked.place() > last.place() + 1) {
      settle(false);
      findings.add(Kind.MISSING, last.place() + 1, missing(linked));
      lastIsKnown = false;
    }
    SealedRow row = linked.row();
    if (row == null) {
      settle(false);
      findings.add(Kind.DELETED, linked.number(), "在其后 after " + words(lastRow));
      lastIsKnown = true;
    } else {
      look(row, linked.link());
      lastRow = row;
    }
    last = new Head(linked.place(), linked.link());
  }

  private void look(SealedRow row, byte[] link) {
    boolean holds = proofs.holds(row.row(), row.seal());
    if (!lastIsKnown || follows(row, link, last.link())) {
      settle(lastIsKnown);
      reportChange(row, holds);
    } else if (suspect != null && follows(row, link, suspect.before())) {
      settleAs(Kind.INSERTED);
      reportChange(row, holds);
    } else if (suspect != null && follows(row, link, right(suspect))) {
      settleAs(Kind.MOVED);
      reportChange(row, holds);
    } else {
      settle(false);
      suspect = new Suspect(row, holds, last.link());
    }
    lastIsKnown = true;
  }

  private void reportChange(SealedRow row, boolean holds) {
    if (!holds) {
      findings.add(Kind.CHANGED, row.row().number(), row.row().words());
    }
  }

  private boolean follows(SealedRow row, byte[] link, byte[] previous) {
    return Arrays.equals(proofs.link(previous, row.row().number(), row.seal()), link);
  }

  private byte[] right(Suspect of) {
    return proofs.link(of.before(), of.sealed().row().number(), of.sealed().seal());
  }

  /**
   * @param isGenuine whether the platform made the suspect's link, as the row behind it shows
   */
  private void settle(boolean isGenuine) {
    if (suspect != null) {
      Kind ofWhole = isGenuine ? Kind.MISSING_BEFORE : Kind.MOVED;
      settleAs(suspect.holds() ? ofWhole : Kind.CHANGED);
    }
  }

  private void settleAs(Kind kind) {
    if (suspect != null) {
      AuditRow row = suspect.sealed().row();
      findings.add(kind, row.number(), row.words());
      suspect = null;
    }
  }

  /**
   * @param anchored the last place that an anchor vouches for
   */
  void end(long anchored) {
    boolean isNew = anchored > 0 && last.place() > anchored;
    if (suspect != null && !suspect.holds() && isNew) {
      settleAs(Kind.INSERTED);
    }
    settle(false);
  }

  private String missing(Linked next) {
    return "共 %d 位，号在 %s 与 %d 之间；在其后 %1$d place(s), after %s"
        .formatted(
            next.place() - last.place() - 1,
            lastRow == null ? "0" : "" + lastRow.row().number(),
            next.number(),
            words(lastRow));
  }

  private static String words(@Nullable SealedRow row) {
    return row == null
        ? "（开头 the beginning）"
        : "%d %s".formatted(row.row().number(), row.row().words());
  }
}
