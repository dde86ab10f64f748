package org.qunxing.identity.chain;

import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.qunxing.postgres.TestDatabase;
import org.qunxing.vault.Vault;
import org.qunxing.vault.VaultFixtures;
import org.qunxing.vault.sealing.SealCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An audit in a database of its own, in which tests may do what nobody should. */
public final class AuditTrail {

  static final UUID ZHAO_MIN = UUID.fromString("0199a6c0-0000-7000-8000-000000000001");

  public final TestDatabase database = TestDatabase.like("audit", AuditTrail::migrate);
  public final JdbcClient jdbc;
  final DataSource source = database.dataSource();
  final Vault vault;
  final AuditProofs proofs;

  public AuditTrail() {
    jdbc = JdbcClient.create(source);
    vault = VaultFixtures.over(source, SealCipher.AES_256_GCM);
    proofs = new AuditProofs(vault);
  }

  private static void migrate(DataSource source) {
    List.of("__root", "vault", "identity")
        .forEach(
            module ->
                Flyway.configure()
                    .dataSource(source)
                    .locations("classpath:db/migration/" + module)
                    .table("history_" + module)
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .load()
                    .migrate());
  }

  /** Written and linked, with the head written down in a directory. */
  public void fill(long rows, Path anchors) {
    new TransactionTemplate(new JdbcTransactionManager(source))
        .executeWithoutResult(_ -> LongStream.rangeClosed(1, rows).forEach(this::write));
    linker(new AnchorFiles(anchors)).link();
  }

  /** As {@code Audit} writes it. */
  void write(long number) {
    AuditRow row = row(number, "第 " + number + " 件");
    insert(row, proofs.seal(row));
    jdbc.sql("insert into identity.audit_unlinked values (?)").param(number).update();
  }

  static AuditRow row(long number, @Nullable String details) {
    Instant at = Instant.parse("2026-11-21T08:00:00.123456Z").plus(number, ChronoUnit.SECONDS);
    return new AuditRow(number, at, ZHAO_MIN, "赵敏", "members.exported", "S-" + number, details);
  }

  /** Past the platform, as somebody with the database's password might. */
  void insert(AuditRow row, byte[] seal) {
    jdbc.sql(
            """
            insert into identity.audit (number, at, account_id, actor_name, action, subject, details, seal)
            overriding system value values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            Arrays.asList(
                row.number(),
                Timestamp.from(row.at()),
                row.account(),
                row.actorName(),
                row.action(),
                row.subject(),
                row.details(),
                seal))
        .update();
  }

  AuditLinker linker(@Nullable AnchorFiles files) {
    return new AuditLinker(
        jdbc,
        proofs,
        new AnchorPlace(proofs, files, Clock.systemUTC()),
        new JdbcTransactionManager(source));
  }

  VerifyAudit.Result verify(List<Anchor> anchors) {
    return new VerifyAudit(source, vault).run(anchors);
  }

  List<Finding> findings(Anchor... anchors) {
    return verify(List.of(anchors)).findings();
  }

  /** The owner of tables may switch triggers off. */
  public void unlock() {
    jdbc.sql("alter table identity.audit disable trigger all").update();
    jdbc.sql("alter table identity.audit_links disable trigger all").update();
  }

  long head() {
    return new AuditChain(jdbc).head().place();
  }
}
