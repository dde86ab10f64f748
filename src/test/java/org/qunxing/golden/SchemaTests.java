package org.qunxing.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.qunxing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class SchemaTests {

  @Autowired JdbcClient jdbc;

  @Test
  void theReviewedSchemaIsTheMigratedOne() throws IOException {
    Golden.assertSame(Path.of("docs/schema.sql"), new SchemaDump(jdbc).text(), "bin/schema");
  }

  @Test
  void theApplicationsRoleCannotStepOverRowSecurity() {
    boolean mighty =
        jdbc.sql("select rolsuper or rolbypassrls from pg_roles where rolname = current_user")
            .query(Boolean.class)
            .single();

    assertThat(mighty).isFalse();
  }

  @Test
  void everyTableWithAUnitPathForcesRowSecurity() {
    Set<String> open =
        jdbc.sql(
                """
                select n.nspname || '.' || c.relname
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                join pg_attribute a on a.attrelid = c.oid and a.attname = 'unit_path'
                where c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity)
                """)
            .query(String.class)
            .set();

    assertThat(open).isSubsetOf(OPEN_TO_ALL.keySet());
  }

  /** Tables with a unit path that everybody may read, each with its reason. */
  private static final java.util.Map<String, String> OPEN_TO_ALL =
      java.util.Map.of(
          "identity.grants", "read before there is an actor: it makes the actor",
          "organisations.units", "the tree is public: names and phones of units, no persons");
}
