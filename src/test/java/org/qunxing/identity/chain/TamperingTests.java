package org.qunxing.identity.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunxing.identity.chain.Finding.Kind;
import org.qunxing.vault.Vault;
import org.qunxing.vault.VaultFixtures;
import org.qunxing.vault.keys.Vaults;
import org.qunxing.vault.sealing.SealCipher;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Each way of tampering, by somebody who owns the tables, has switched the triggers off and knows
 * this source, but has neither the key nor the anchors; and the clean passage as control.
 */
class TamperingTests {

  private static final int ROWS = 40;

  @TempDir Path outside;

  private final AuditTrail audit = new AuditTrail();
  private AnchorFiles anchors;

  @BeforeEach
  void writeSome() {
    anchors = new AnchorFiles(outside);
    audit.fill(ROWS, outside);
    audit.unlock();
  }

  private List<Finding> findings() {
    return audit.verify(anchors.all()).findings();
  }

  private void tamper(String sql) {
    assertThat(audit.jdbc.sql(sql).update()).as(sql).isPositive();
  }

  private static Tuple[] found(Object... kindsAndNumbers) {
    Tuple[] found = new Tuple[kindsAndNumbers.length / 2];
    for (int i = 0; i < found.length; i++) {
      found[i] = tuple(kindsAndNumbers[2 * i], ((Number) kindsAndNumbers[2 * i + 1]).longValue());
    }
    return found;
  }

  private void assertFound(Object... kindsAndNumbers) {
    assertThat(findings())
        .extracting(Finding::kind, Finding::where)
        .containsExactly(found(kindsAndNumbers));
  }

  @Test
  void passesAnAuditThatNobodyTouched() {
    VerifyAudit.Result result = audit.verify(anchors.all());

    assertThat(result.findings()).isEmpty();
    assertThat(result.rows()).isEqualTo(ROWS);
    assertThat(result.isAnchored()).isTrue();
    assertThat(result.anchor()).isEqualTo(anchors.latest());
  }

  @Test
  void passesRowsThatWaitForTheirPlace() {
    audit.write(41);

    assertThat(audit.verify(anchors.all()).waiting()).isEqualTo(1);
    assertFound();
    assertThat(audit.linker(anchors).link()).isEqualTo(1);
    assertThat(audit.linker(anchors).link()).isZero();
    assertFound();
  }

  @Test
  void namesTheRowWhoseWordsWereChanged() {
    tamper("update identity.audit set actor_name = '李强' where number = 17");

    assertFound(Kind.CHANGED, 17);
    assertThat(findings().getFirst().text())
        .contains("被改动", "17", "2026-11-21T08:00:17Z", "李强", "members.exported", "S-17");
  }

  @Test
  void findsAChangeOfEachColumnOfTheFirstAndLastAndAnyRow() {
    for (int row : List.of(1, 20, ROWS)) {
      for (String change :
          List.of(
              "at = at + interval '1 microsecond'",
              "account_id = gen_random_uuid()",
              "actor_name = actor_name || ' '",
              "action = 'members.read'",
              "subject = null",
              "details = ''",
              "seal = sha256('x')")) {
        tamper("create table kept as select * from identity.audit where number = " + row);
        tamper("update identity.audit set " + change + " where number = " + row);

        assertFound(Kind.CHANGED, row);

        tamper("delete from identity.audit where number = " + row);
        tamper("insert into identity.audit overriding system value select * from kept");
        audit.jdbc.sql("drop table kept").update();
        assertThat(findings()).as("put back: control").isEmpty();
      }
    }
  }

  @Test
  void namesRowsThatWereDeletedInTheMiddle() {
    tamper("delete from identity.audit where number in (5, 6, 30)");

    assertFound(Kind.DELETED, 5, Kind.DELETED, 6, Kind.DELETED, 30);
    assertThat(findings().getFirst().text()).contains("4 2026-11-21T08:00:04Z 赵敏");
  }

  @Test
  void findsRowsThatWereDeletedWithTheirPlaces() {
    tamper("delete from identity.audit where number between 5 and 7");
    tamper("delete from identity.audit_links where number between 5 and 7");

    assertFound(Kind.MISSING, 5);
    assertThat(findings().getFirst().text()).contains("共 3 位", "号在 4 与 8 之间");
  }

  @Test
  void findsADeletionOverWhichTheChainWasClosed() {
    tamper("delete from identity.audit where number = 5");
    tamper("delete from identity.audit_links where number = 5");
    audit.jdbc.sql("alter table identity.audit_links drop constraint audit_links_pkey").update();
    tamper("update identity.audit_links set place = place - 1 where place > 5");

    assertFound(Kind.MISSING_BEFORE, 6, Kind.CUT_OFF, ROWS);
  }

  @Test
  void findsACutOffEndByTheAnchor() {
    tamper("delete from identity.audit where number > 35");
    tamper("delete from identity.audit_links where number > 35");
    assertThat(audit.findings()).as("the database alone does not tell: control").isEmpty();

    assertFound(Kind.CUT_OFF, 36);
    assertThat(audit.findings(anchors.latest().orElseThrow()))
        .as("as printed in the log, and typed in")
        .extracting(Finding::kind)
        .containsExactly(Kind.CUT_OFF);
  }

  @Test
  void findsACutOffEndOverWhichThePlatformWentOnWriting() {
    tamper("delete from identity.audit where number > 35");
    tamper("delete from identity.audit_links where number > 35");
    for (long number = 41; number <= 60; number++) {
      audit.write(number);
    }
    audit.linker(anchors).link();

    assertThat(audit.findings(anchors.latest().orElseThrow()))
        .as("the latest anchor alone does not tell: control")
        .isEmpty();
    assertFound(Kind.REWRITTEN, ROWS);
  }

  @Test
  void findsARowThatThePlatformDidNotWrite() {
    audit.insert(AuditTrail.row(41, "伪造"), new byte[32]);
    assertFound(Kind.INSERTED, 41);

    tamper("insert into identity.audit_unlinked values (41)");
    audit.linker(anchors).link();

    assertThat(audit.head()).as("gets no place").isEqualTo(ROWS);
    assertFound(Kind.INSERTED, 41);
  }

  @Test
  void findsARowThatWasGivenAPlaceAtTheEnd() {
    audit.insert(AuditTrail.row(41, "伪造"), new byte[32]);
    tamper("insert into identity.audit_links values (41, 41, sha256('guess'))");

    assertFound(Kind.INSERTED, 41);
  }

  @Test
  void findsARowThatWasPutBetweenOthers() {
    audit.insert(AuditTrail.row(41, "伪造"), new byte[32]);
    audit.jdbc.sql("alter table identity.audit_links drop constraint audit_links_pkey").update();
    tamper("update identity.audit_links set place = place + 1 where place >= 20");
    tamper("insert into identity.audit_links values (20, 41, sha256('guess'))");

    assertThat(findings())
        .extracting(Finding::kind, Finding::where)
        .containsExactlyInAnyOrder(found(Kind.INSERTED, 41, Kind.REWRITTEN, ROWS));
  }

  @Test
  void findsACopyOfARow() {
    tamper(
        """
        insert into identity.audit (number, at, account_id, actor_name, action, subject, details, seal)
        overriding system value
        select 41, at, account_id, actor_name, action, subject, details, seal from identity.audit where number = 9
        """);

    assertFound(Kind.INSERTED, 41);
  }

  @Test
  void namesTwoRowsThatChangedPlaces() {
    tamper(
        """
        update identity.audit a set actor_name = b.actor_name, action = b.action, at = b.at, subject = b.subject,
          details = b.details, seal = b.seal
        from identity.audit b where (a.number, b.number) in ((11, 25), (25, 11))
        """);

    assertFound(Kind.CHANGED, 11, Kind.CHANGED, 25);
  }

  @Test
  void findsRowsWhosePlacesWereSwapped() {
    audit.jdbc.sql("alter table identity.audit_links drop constraint audit_links_pkey").update();
    tamper("update identity.audit_links set place = 36 - place where place in (11, 25)");

    assertFound(Kind.MOVED, 25, Kind.MISSING_BEFORE, 12, Kind.MOVED, 11, Kind.MISSING_BEFORE, 26);
  }

  @Test
  void findsARowThatWasTakenOutOfTheChain() {
    tamper("delete from identity.audit_links where place = 33");

    assertFound(Kind.MISSING, 33, Kind.UNLINKED, 33);
  }

  @Test
  void findsADeletionBeforeTheRowWasLinked() {
    audit.write(41);
    tamper("delete from identity.audit where number = 41");

    assertFound(Kind.DELETED, 41);
    audit.linker(anchors).link();
    assertFound(Kind.DELETED, 41);
  }

  /** Takes a row out and makes everything after it anew, with a key of his own. */
  @Test
  void findsAChainThatWasMadeAnewWithoutTheKey() throws Exception {
    Vault other = VaultFixtures.over(Vaults.database().dataSource(), SealCipher.AES_256_GCM);
    AuditProofs own = new AuditProofs(other);
    tamper("update identity.audit set details = '没有这回事' where number = 10");
    Head head = new AuditChain(audit.jdbc).at(9).orElseThrow();
    for (AuditChain.Linked linked : new AuditChain(audit.jdbc).linked(9, ROWS)) {
      byte[] seal = own.seal(Objects.requireNonNull(linked.row()).row());
      head = new Head(linked.place(), own.link(head.link(), linked.number(), seal));
      audit
          .jdbc
          .sql("update identity.audit set seal = ? where number = ?")
          .params(seal, linked.number())
          .update();
      audit
          .jdbc
          .sql("update identity.audit_links set link = ? where place = ?")
          .params(head.link(), linked.place())
          .update();
    }

    List<Finding> found = findings();

    assertThat(found).extracting(Finding::where).startsWith(10L, 11L).contains(40L);
    assertThat(found).extracting(Finding::kind).containsOnly(Kind.CHANGED, Kind.REWRITTEN);
    assertThat(found).hasSize(ROWS - 9 + 1);
    assertThat(
            MessageDigest.isEqual(
                own.seal(AuditTrail.row(1, "")), audit.proofs.seal(AuditTrail.row(1, ""))))
        .as("another key, another seal: control")
        .isFalse();
  }

  /** The rows' seals are left as they are, the links alone are made anew: an order is changed. */
  @Test
  void findsALinkThatWasOverwritten() {
    tamper("update identity.audit_links set link = sha256('x') where place = 20");

    assertFound(Kind.MOVED, 20);
  }

  @Test
  void refusesAnAnchorThatThePlatformDidNotSign() {
    Head end = new AuditChain(audit.jdbc).head();
    String honest = Anchor.of(end, audit.proofs).line();
    Anchor lower = new Anchor(honest.replaceFirst("^40", "39"));

    assertThat(audit.findings(new Anchor(honest))).as("control").isEmpty();
    assertThat(audit.findings(lower, new Anchor("不是锚点")))
        .extracting(Finding::kind, Finding::where)
        .containsExactly(found(Kind.FALSE_ANCHOR, 1, Kind.FALSE_ANCHOR, 2));
  }

  @Test
  void namesThousandsOfRowsInBoundedMemory() {
    new TransactionTemplate(new JdbcTransactionManager(audit.source))
        .executeWithoutResult(_ -> LongStream.rangeClosed(41, 2100).forEach(audit::write));
    audit.linker(anchors).link();
    tamper("update identity.audit set details = 'x' where number > 50");

    VerifyAudit.Result result = audit.verify(anchors.all());

    assertThat(result.count()).isEqualTo(2050);
    assertThat(result.findings()).hasSize(Findings.KEPT);
  }
}
