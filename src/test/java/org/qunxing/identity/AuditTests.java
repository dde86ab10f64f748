package org.qunxing.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.qunxing.IntegrationTest;
import org.qunxing.kernel.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class AuditTests {

  @Autowired Audit audit;
  @Autowired JdbcClient jdbc;

  @Test
  void keepsWhoDidWhatToWhat() {
    audit.record(Actor.SYSTEM, "test.kept", "S-1", "5 行");

    String line =
        jdbc.sql(
                "select actor_name || ' ' || subject || ' ' || details from identity.audit where"
                    + " action = 'test.kept'")
            .query(String.class)
            .single();
    assertThat(line).isEqualTo("平台 S-1 5 行");
  }

  @Test
  void refusesToBeChangedOrEmptied() {
    audit.record(Actor.SYSTEM, "test.fixed", null, null);

    for (String attempt :
        new String[] {
          "update identity.audit set actor_name = 'x'",
          "delete from identity.audit",
          "truncate identity.audit"
        }) {
      assertThatThrownBy(() -> jdbc.sql(attempt).update()).hasMessageContaining("append-only");
    }
  }
}
