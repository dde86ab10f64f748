package org.qunxing.identity.chain;

import java.util.List;
import org.qunxing.vault.OlderRows;
import org.qunxing.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Seals and links what an older version wrote to the audit, as it is found. */
@Component
class ChainStoredAudit implements OlderRows {

  private final AuditProofs proofs;

  ChainStoredAudit(Vault vault) {
    this.proofs = new AuditProofs(vault);
  }

  @Override
  public String module() {
    return "identity";
  }

  @Override
  public String version() {
    return "30";
  }

  @Override
  public void seal(JdbcClient migration) {
    AuditChain chain = new AuditChain(migration);
    Head head = Head.BEGINNING;
    long last = Long.MIN_VALUE;
    for (List<AuditRow> some = some(migration, last);
        !some.isEmpty();
        some = some(migration, last)) {
      List<AuditChain.SealedRow> sealed =
          some.stream().map(row -> new AuditChain.SealedRow(row, proofs.seal(row))).toList();
      write(migration, sealed);
      head = new LinkRows(chain, proofs).behind(head, sealed);
      last = some.getLast().number();
    }
  }

  private static List<AuditRow> some(JdbcClient migration, long after) {
    return migration
        .sql(
            """
            select number, at, account_id, actor_name, action, subject, details from identity.audit
            where number > :after order by number limit :limit
            """)
        .param("after", after)
        .param("limit", LinkRows.AT_ONCE)
        .query((row, _) -> AuditRow.of(row))
        .list();
  }

  private static void write(JdbcClient migration, List<AuditChain.SealedRow> rows) {
    migration
        .sql(
            """
            update identity.audit a set seal = v.seal
            from unnest(:numbers, :seals) as v(number, seal) where a.number = v.number
            """)
        .param("numbers", rows.stream().map(one -> one.row().number()).toArray(Long[]::new))
        .param("seals", rows.stream().map(AuditChain.SealedRow::seal).toArray(byte[][]::new))
        .update();
  }
}
