package org.qunxing.postgres;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the message alone when the application cannot start, instead of a stack trace. */
class PostgresUnavailableAnalyzer extends AbstractFailureAnalyzer<PostgresUnavailable> {

  @Override
  protected FailureAnalysis analyze(Throwable failure, PostgresUnavailable cause) {
    return new FailureAnalysis(cause.getMessage(), null, cause);
  }
}
