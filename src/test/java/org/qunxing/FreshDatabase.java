package org.qunxing;

import org.qunxing.postgres.TestDatabase;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives each application context a database of its own, empty until the migrations run. */
public class FreshDatabase
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  /** An external database needs its master key from outside. */
  private static final String VAULT_KEY = "0123456789abcdef".repeat(4);

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    TestDatabase database = TestDatabase.fresh();
    TestPropertyValues.of(
            "spring.datasource.url=" + database.url(),
            "spring.datasource.username=" + database.user(),
            "spring.datasource.password=" + database.password(),
            "spring.datasource.hikari.maximum-pool-size=12",
            "qunxing.vault.key=" + VAULT_KEY)
        .applyTo(context);
  }
}
