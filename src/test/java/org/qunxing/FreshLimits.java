package org.qunxing;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** All tests come from one address: what one has tried must not be held against the next. */
final class FreshLimits implements BeforeEachCallback {

  @Override
  public void beforeEach(ExtensionContext context) {
    SpringExtension.getApplicationContext(context)
        .getBean(JdbcClient.class)
        .sql("delete from identity.limits")
        .update();
  }
}
