package org.qunxing.measures.reconciliation;

import java.util.List;
import org.qunxing.measures.Reconciliation;

/** The latest comparisons of rollups and facts, newest first. */
public record ReconciliationPage(List<Reconciliation.Result> results, boolean mayRun) {

  public boolean differs() {
    return !results.isEmpty() && !results.getFirst().agrees();
  }
}
