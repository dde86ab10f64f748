package org.qunxing.vault.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.qunxing.Qunxing;
import org.qunxing.access.CurrentActor;
import org.qunxing.founding.cases.Foundings;
import org.qunxing.identity.Accounts;
import org.qunxing.identity.Audit;
import org.qunxing.identity.chain.AuditLinker;
import org.qunxing.identity.chain.VerifyAudit;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.NationalId;
import org.qunxing.kernel.Permission;
import org.qunxing.kernel.Phone;
import org.qunxing.members.Members;
import org.qunxing.members.people.Identities;
import org.qunxing.members.roster.StagedRows;
import org.qunxing.postgres.TestDatabase;
import org.qunxing.vault.Purpose;
import org.qunxing.vault.Sealed;
import org.qunxing.vault.Vault;
import org.qunxing.vault.keys.Vaults;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A district that has run without the vault gets one: all is sealed, nothing is lost or left. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UpgradeTests {

  private TestDatabase database;
  private ConfigurableApplicationContext application;

  /** The first start is broken off in the midst of the sealing, as a kill would. */
  @BeforeAll
  void upgradeAtTheSecondAttempt() {
    database = OldDatabase.withPeople();
    JdbcClient jdbc = JdbcClient.create(database.dataSource());
    long plain = plain(jdbc);
    jdbc.sql(
            """
            create function members.die() returns trigger language plpgsql as
            $$ begin if new.number = 2001 then raise exception 'killed'; end if; return new; end $$
            """)
        .update();
    jdbc.sql(
            "create trigger dies before update on members.persons for each row execute function"
                + " members.die()")
        .update();

    assertThatThrownBy(this::start).hasStackTraceContaining("killed");
    assertThat(plain(jdbc)).as("nothing was sealed by halves").isEqualTo(plain);

    jdbc.sql("drop trigger dies on members.persons").update();
    jdbc.sql("drop function members.die()").update();
    application = start();
  }

  @AfterAll
  void stop() {
    application.close();
  }

  private ConfigurableApplicationContext start() {
    return new SpringApplicationBuilder(Qunxing.class)
        .run(
            "--server.port=0",
            "--qunxing.jobs=false",
            "--qunxing.demo=false",
            "--qunxing.vault.key=" + Vaults.MASTER,
            "--spring.datasource.url=" + database.url(),
            "--spring.datasource.username=" + database.user(),
            "--spring.datasource.password=" + database.password());
  }

  private static long plain(JdbcClient jdbc) {
    return jdbc.sql(
            """
            select count(*) from (
              select set_config('qunxing.scopes', '{""}', false)) s, members.persons where phone is not null
            """)
        .query(Long.class)
        .single();
  }

  @Test
  void findsPeopleByWhatWasInClear() {
    Identities identities = application.getBean(Identities.class);
    Members members = application.getBean(Members.class);

    asPlatform(
        () -> {
          assertThat(identities.owner(new NationalId(OldDatabase.ID)))
              .contains(OldDatabase.WANG_FANG);
          assertThat(identities.of(OldDatabase.WANG_FANG)).contains(new NationalId(OldDatabase.ID));
          assertThat(members.phoneOf(OldDatabase.WANG_FANG)).contains(new Phone(OldDatabase.PHONE));
        });
    assertThat(application.getBean(Accounts.class).findByPhone(OldDatabase.PHONE))
        .hasValueSatisfying(account -> assertThat(account.id()).isEqualTo(OldDatabase.ACCOUNT));
  }

  @Test
  void losesNobody() {
    asPlatform(
        () -> {
          assertThat(count("select count(*) from members.persons"))
              .isEqualTo(OldDatabase.OTHERS + 1);
          assertThat(count("select count(phone_sealed) from members.persons"))
              .isEqualTo(1 + OldDatabase.OTHERS - (OldDatabase.OTHERS + 2) / 3);
          assertThat(count("select count(*) from members.identities"))
              .isEqualTo(1 + OldDatabase.OTHERS - OldDatabase.OTHERS / 5);
        });
  }

  @Test
  void keepsTheRosterThatWasBeingWorkedOn() {
    StagedRows rows = application.getBean(StagedRows.class);

    asPlatform(
        () -> {
          assertThat(rows.firstValid(OldDatabase.ROSTER, 10))
              .extracting(StagedRows.Preview::nationalId, StagedRows.Preview::phone)
              .containsExactly(
                  org.assertj.core.groups.Tuple.tuple("1101**********002X", "138****6666"));
          assertThat(rows.firstWrong(OldDatabase.ROSTER, 10).getFirst().cells())
              .contains(OldDatabase.ID);
          assertThat(file()).isEqualTo(OldDatabase.file());
        });
  }

  private String file() {
    byte[] sealed =
        jdbc()
            .sql("select content_sealed from members.roster_files where roster_id = ?")
            .param(OldDatabase.ROSTER)
            .query((row, _) -> row.getBytes(1))
            .single();
    return new String(
        application
            .getBean(Vault.class)
            .open(Purpose.ROSTER_FILE, OldDatabase.ROSTER, 0, new Sealed(sealed)),
        java.nio.charset.StandardCharsets.UTF_8);
  }

  @Test
  void leavesNothingInClear() {
    List<String> tables =
        List.of(
            "members.persons",
            "members.identities",
            "members.roster_rows",
            "members.roster_files",
            "identity.accounts",
            "identity.authenticators",
            "founding.foundings",
            "founding.calls");
    asPlatform(
        () -> {
          for (String table : tables) {
            assertThat(dump(table))
                .as(table)
                .isNotEmpty()
                .doesNotContain(OldDatabase.ID, OldDatabase.PHONE.substring(3))
                .doesNotContain(
                    HexFormat.of()
                        .formatHex(
                            OldDatabase.SECRET.getBytes(
                                java.nio.charset.StandardCharsets.US_ASCII)));
          }
          assertThat(dump("members.persons")).as("control").contains(OldDatabase.NAME);
          assertThat(statistics()).doesNotContain("+86137");
        });
  }

  private String dump(String table) {
    return String.join(
        "\n", jdbc().sql("select t::text from " + table + " t").query(String.class).list());
  }

  private String statistics() {
    return String.join(
        "\n",
        jdbc()
            .sql(
                """
                select concat(most_common_vals::text, histogram_bounds::text) from pg_stats
                where schemaname in ('members', 'identity')
                """)
            .query(String.class)
            .list());
  }

  @Test
  void keepsSecretsAndContacts() {
    asPlatform(
        () -> {
          assertThat(opened("identity.authenticators", "account_id", "secret_sealed"))
              .containsExactly(OldDatabase.SECRET);
          assertThat(opened("founding.foundings", "id", "contact_phone_sealed"))
              .containsExactly(OldDatabase.PHONE);
          assertThat(opened("founding.calls", "sealed_for", "contact_phone_sealed"))
              .containsExactly(OldDatabase.PHONE.substring(3));
          assertThat(count("select count(*) from founding.calls")).isEqualTo(2);
          assertThat(
                  application
                      .getBean(Foundings.class)
                      .visible(OldDatabase.NUMBER)
                      .application()
                      .contact()
                      .phone())
              .isEqualTo(new Phone(OldDatabase.PHONE));
        });
  }

  private List<String> opened(String table, String row, String column) {
    Vault vault = application.getBean(Vault.class);
    Purpose purpose = table.endsWith("authenticators") ? Purpose.TOTP_SECRET : Purpose.PHONE;
    return jdbc()
        .sql(
            "select %2$s as id, %3$s as sealed from %1$s where %3$s is not null"
                .formatted(table, row, column))
        .query(
            (found, _) ->
                vault.open(
                    purpose,
                    found.getObject("id", UUID.class),
                    new Sealed(found.getBytes("sealed"))))
        .list();
  }

  @Test
  void chainsTheAuditAndClosesItAgain() {
    Audit audit = application.getBean(Audit.class);
    DataSource source = application.getBean(DataSource.class);
    Vault vault = application.getBean(Vault.class);

    audit.record(Actor.SYSTEM, "test.after-upgrade", null, null);
    assertThat(application.getBean(AuditLinker.class).link()).isEqualTo(1);

    VerifyAudit.Result verified = new VerifyAudit(source, vault).run(List.of());
    assertThat(verified.findings()).isEmpty();
    assertThat(verified.rows()).isEqualTo(OldDatabase.DEEDS + 1);
    for (String attempt :
        List.of(
            "update identity.audit set subject = null where number = 6",
            "delete from identity.audit where number = 6",
            "delete from identity.audit_links",
            "truncate identity.audit")) {
      assertThatThrownBy(() -> jdbc().sql(attempt).update()).hasMessageContaining("append-only");
    }
  }

  @Test
  void searchesByWholePhoneAndNotByPart() {
    Members members = application.getBean(Members.class);

    asPlatform(
        () -> {
          assertThat(members.search(Actor.SYSTEM, Permission.VIEW_MEMBERS, "1387777")).isEmpty();
        });
  }

  private JdbcClient jdbc() {
    return application.getBean(JdbcClient.class);
  }

  private long count(String question) {
    return jdbc().sql(question).query(Long.class).single();
  }

  private void asPlatform(Runnable deed) {
    CurrentActor.as(
        Actor.SYSTEM,
        () ->
            Objects.requireNonNull(application)
                .getBean(TransactionTemplate.class)
                .executeWithoutResult(_ -> deed.run()));
  }
}
