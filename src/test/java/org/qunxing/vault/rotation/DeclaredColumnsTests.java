package org.qunxing.vault.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.qunxing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables as the migrations leave them: what says too much about a person is sealed. */
@IntegrationTest
class DeclaredColumnsTests {

  /** Columns in clear whose names look like a person's, each with its reason. */
  private static final Set<String> NOT_A_PERSONS =
      Set.of(
          // The office's number, on the unit's own page.
          "organisations.units.phone",
          // Published with its unit: the people that everybody may call.
          "organisations.contacts.phone",
          // The unit's, printed on its offer: whom to call.
          "benefits.offers.phone");

  /** Hashes, blind indexes, public keys, pictures for everybody, frameworks' values. */
  private static final Set<String> NO_CIPHERTEXTS =
      Set.of(
          "activities.photos.content",
          "identity.accounts.phone_index",
          "identity.audit.seal",
          "identity.audit_links.link",
          "identity.known_devices.secret_hash",
          "identity.limits.subject",
          "identity.passkeys.attestation_object",
          "identity.passkeys.client_data",
          "identity.passkeys.credential_id",
          "identity.passkeys.public_key",
          "identity.recovery_codes.code_hash",
          "identity.sessions_attributes.attribute_bytes",
          "identity.sign_in_codes.phone_index",
          "members.identities.national_id_index",
          "members.persons.phone_index",
          "members.roster_rows.national_id_index",
          "members.roster_rows.person_index",
          "members.roster_rows.phone_index",
          "public.scheduled_tasks.task_data");

  @Autowired JdbcClient jdbc;

  @Test
  void everyColumnOfCiphertextsIsDeclared() {
    assertThat(SealedColumn.undeclared(jdbc)).isEmpty();

    jdbc.sql("create table public.planted (id uuid, phone_sealed bytea)").update();
    assertThat(SealedColumn.undeclared(jdbc))
        .as("control")
        .containsExactly("public.planted.phone_sealed");
    jdbc.sql("drop table public.planted").update();
  }

  /** Whoever adds a column of bytes says what it holds: a ciphertext, or why it is none. */
  @Test
  void everyOtherColumnOfBytesIsKnown() {
    assertThat(SealedColumn.otherBytes(jdbc))
        .extracting(column -> column.table() + "." + column.column())
        .containsExactlyInAnyOrderElementsOf(NO_CIPHERTEXTS);
  }

  @Test
  void everyDeclarationNamesColumnsThatThereAre() {
    List<SealedColumn> columns = SealedColumn.all(jdbc);

    assertThat(columns)
        .extracting(SealedColumn::name)
        .contains(
            "identity.accounts.phone_sealed",
            "identity.authenticators.secret_sealed",
            "members.identities.national_id_sealed",
            "members.roster_files.content_sealed",
            "founding.calls.contact_phone_sealed");
    assertThat(columns)
        .allSatisfy(
            column -> {
              assertThat(type(column.table(), column.row())).as(column.name()).isEqualTo("uuid");
              if (column.part() != null) {
                assertThat(type(column.table(), column.part())).isEqualTo("integer");
              }
            });
  }

  private String type(String table, String column) {
    return jdbc.sql(
            """
            select format_type(atttypid, atttypmod) from pg_attribute
            where attrelid = cast(:table as regclass) and attname = :column
            """)
        .param("table", table)
        .param("column", column)
        .query(String.class)
        .single();
  }

  @Test
  void noColumnHoldsANumberOfAPersonInClear() {
    assertThat(inClear()).isSubsetOf(NOT_A_PERSONS);

    jdbc.sql("create table public.planted (id uuid, national_id text, bank_card varchar(30))")
        .update();
    assertThat(inClear())
        .as("control")
        .contains("public.planted.national_id", "public.planted.bank_card");
    jdbc.sql("drop table public.planted").update();
  }

  private List<String> inClear() {
    return jdbc.sql(
            """
            select table_schema || '.' || table_name || '.' || column_name from information_schema.columns
            where table_schema not in ('pg_catalog', 'information_schema') and table_name not like 'flyway%'
              and data_type in ('text', 'character varying', 'character', 'bigint', 'numeric', 'json', 'jsonb')
              and column_name ~ 'phone|mobile|national_id|id_number|id_card|identity_no|bank|account_no|diagnos|illness|health'
            """)
        .query(String.class)
        .list();
  }
}
