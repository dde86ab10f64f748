package org.qunxing.vault;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the message alone when the application cannot start, instead of a stack trace. */
class VaultUnavailableAnalyzer extends AbstractFailureAnalyzer<VaultUnavailable> {

  @Override
  protected FailureAnalysis analyze(Throwable failure, VaultUnavailable cause) {
    return new FailureAnalysis(cause.getMessage(), null, cause);
  }
}
