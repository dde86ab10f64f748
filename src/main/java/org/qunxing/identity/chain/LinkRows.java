package org.qunxing.identity.chain;

import java.util.ArrayList;
import java.util.List;
import org.qunxing.identity.chain.AuditChain.SealedRow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts waiting rows behind the head of the chain. Whoever calls holds the chain's lock. */
final class LinkRows {

  static final int AT_ONCE = 1000;
  private static final Logger LOG = LoggerFactory.getLogger(LinkRows.class);

  private final AuditChain chain;
  private final AuditProofs proofs;
  private final List<Long> places = new ArrayList<>();
  private final List<Long> numbers = new ArrayList<>();
  private final List<byte[]> links = new ArrayList<>();

  LinkRows(AuditChain chain, AuditProofs proofs) {
    this.chain = chain;
    this.proofs = proofs;
  }

  /** A row that the platform did not write gets no place, and is found by that. */
  Head behind(Head head, List<SealedRow> rows) {
    Head last = head;
    for (SealedRow row : rows) {
      if (proofs.holds(row.row(), row.seal())) {
        last = next(last, row.row().number(), row.seal());
      } else {
        LOG.error("audit row {} was not written by the platform", row.row().number());
      }
    }
    chain.insert(places, numbers, links);
    chain.waitNoLonger(rows.stream().map(one -> one.row().number()).toList());
    return last;
  }

  private Head next(Head head, long number, byte[] seal) {
    Head next = new Head(head.place() + 1, proofs.link(head.link(), number, seal));
    places.add(next.place());
    numbers.add(number);
    links.add(next.link());
    return next;
  }
}
