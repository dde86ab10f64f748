package org.qunxing.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunxing.identity.chain.AuditTrail;
import org.qunxing.postgres.PostgresHome;
import org.qunxing.postgres.TestDatabase;
import org.qunxing.vault.keys.Vaults;

class VerifyAuditTrailTests {

  @TempDir Path outside;

  private final AuditTrail audit = new AuditTrail();

  @BeforeEach
  void writeSome() {
    audit.fill(12, outside);
    audit.unlock();
  }

  private record Ran(int status, String out, String err) {}

  private Map<String, String> environment(TestDatabase database) {
    return Map.of(
        "SPRING_DATASOURCE_URL", database.url(),
        "SPRING_DATASOURCE_USERNAME", database.user(),
        "SPRING_DATASOURCE_PASSWORD", database.password(),
        "QUNXING_VAULT_KEY", Vaults.MASTER,
        "QUNXING_AUDIT_ANCHORS", outside.toString());
  }

  private Ran run(Map<String, String> environment, String... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    int status =
        VerifyAuditTrail.run(
            arguments,
            environment,
            new PostgresHome(outside.resolve("no-home")),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return new Ran(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void saysThatTheAuditIsWholeAndPrintsItsAnchor() {
    var ran = run(environment(audit.database));

    assertThat(ran.status()).isZero();
    assertThat(ran.out()).contains("审计完好：12 行", "The audit is whole: 12 rows", "锚点 anchor 12:");
    assertThat(ran.err()).isEmpty();
  }

  @Test
  void namesWhatWasTamperedWithAndFails() {
    audit.jdbc.sql("update identity.audit set actor_name = '李强' where number = 7").update();
    audit.jdbc.sql("delete from identity.audit where number = 9").update();

    var ran = run(environment(audit.database));

    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.err())
        .contains("审计被动过：发现 2 处")
        .containsPattern("changed or forged: row 7　2026-11-21T08:00:07Z 李强")
        .containsPattern("deleted: row 9　.*after 8 2026");
    assertThat(ran.out()).doesNotContain("完好");
  }

  @Test
  void comparesAnAnchorThatIsTypedIn() {
    var printed =
        run(environment(audit.database)).out().lines().reduce((_, last) -> last).orElseThrow();
    var anchor = printed.substring(printed.lastIndexOf(' ') + 1);
    var environment = new HashMap<>(environment(audit.database));
    environment.remove("QUNXING_AUDIT_ANCHORS");
    for (var table : List.of("audit", "audit_links")) {
      audit.jdbc.sql("delete from identity." + table + " where number > 10").update();
    }

    assertThat(run(environment).status()).as("without any anchor: control").isZero();
    assertThat(run(environment).out()).contains("没有库外的锚点");
    assertThat(run(environment, anchor).status()).isEqualTo(1);
    assertThat(run(environment, anchor).err())
        .contains("末尾被截断，从第几位起 the end was cut off from place 11");
  }

  @Test
  void saysWhyItCannotLook() {
    assertThat(run(environment(TestDatabase.fresh())).status()).isEqualTo(2);
    assertThat(run(environment(TestDatabase.fresh())).err()).contains("还没有用这个版本的平台启动过");

    var wrongKey = new HashMap<>(environment(audit.database));
    wrongKey.put("QUNXING_VAULT_KEY", "f".repeat(64));
    assertThat(run(wrongKey).status()).isEqualTo(2);
    assertThat(run(wrongKey).err()).contains("不是加密这个数据库的那一把");

    assertThat(run(Map.of()).status()).isEqualTo(2);
    assertThat(run(Map.of()).err()).contains("里没有数据库");
  }
}
