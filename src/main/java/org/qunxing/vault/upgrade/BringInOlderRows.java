package org.qunxing.vault.upgrade;

import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.configuration.Configuration;
import org.qunxing.vault.OlderRows;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** Asks each owner of older rows for them, after the migration that the owner names. */
@Component
class BringInOlderRows implements Callback {

  private final ObjectProvider<OlderRows> owners;

  BringInOlderRows(ObjectProvider<OlderRows> owners) {
    this.owners = owners;
  }

  @Override
  public boolean supports(Event event, Context context) {
    return event == Event.AFTER_EACH_MIGRATE;
  }

  @Override
  public boolean canHandleInTransaction(Event event, Context context) {
    return true;
  }

  @Override
  public void handle(Event event, Context context) {
    String history = context.getConfiguration().getTable();
    String version = Objects.toString(context.getMigrationInfo().getVersion(), "");
    JdbcClient migration =
        JdbcClient.create(new SingleConnectionDataSource(context.getConnection(), true));
    owners.stream()
        .filter(owner -> history.endsWith("_" + owner.module()))
        .filter(owner -> version.equals(owner.version()))
        .forEach(
            owner -> {
              migrateVault(context.getConfiguration(), history.replaceFirst("[^_]+$", "vault"));
              owner.seal(migration);
            });
  }

  /** The vault comes first, in whatever order the modules are migrated; a second time is none. */
  private static void migrateVault(Configuration configuration, String history) {
    Flyway.configure()
        .dataSource(configuration.getDataSource())
        .locations("classpath:db/migration/vault")
        .table(history)
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .load()
        .migrate();
  }

  @Override
  public String getCallbackName() {
    return "bring in older rows";
  }
}
