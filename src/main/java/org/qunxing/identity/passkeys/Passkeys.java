package org.qunxing.identity.passkeys;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The public keys of people's passkeys. */
@Component
@Transactional
public class Passkeys implements UserCredentialRepository {

  private final JdbcClient jdbc;

  Passkeys(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A passkey as its owner sees it.
   *
   * @param handle names it on pages
   */
  public record Passkey(UUID handle, String label, Instant createdAt, Instant lastUsedAt) {}

  @Transactional(readOnly = true)
  public List<Passkey> of(UUID account) {
    return jdbc.sql(
            """
            select handle, label, created_at, last_used_at from identity.passkeys
            where account_id = :account order by created_at
            """)
        .param("account", account)
        .query(
            (row, _) ->
                new Passkey(
                    row.getObject("handle", UUID.class),
                    row.getString("label"),
                    row.getTimestamp("created_at").toInstant(),
                    row.getTimestamp("last_used_at").toInstant()))
        .list();
  }

  /** False when it is not there or not theirs. */
  boolean rename(UUID account, UUID handle, String label) {
    return jdbc.sql(
                "update identity.passkeys set label = :label where account_id = :account and handle"
                    + " = :handle")
            .param("label", label)
            .param("account", account)
            .param("handle", handle)
            .update()
        == 1;
  }

  boolean remove(UUID account, UUID handle) {
    return jdbc.sql(
                "delete from identity.passkeys where account_id = :account and handle = :handle")
            .param("account", account)
            .param("handle", handle)
            .update()
        == 1;
  }

  /** All of an account, when an administrator resets how it signs in. */
  public void removeAll(UUID account) {
    jdbc.sql("delete from identity.passkeys where account_id = :account")
        .param("account", account)
        .update();
  }

  static Bytes userId(UUID account) {
    return new Bytes(
        ByteBuffer.allocate(2 * Long.BYTES)
            .putLong(account.getMostSignificantBits())
            .putLong(account.getLeastSignificantBits())
            .array());
  }

  static UUID account(Bytes userId) {
    ByteBuffer bytes = ByteBuffer.wrap(userId.getBytes());
    return new UUID(bytes.getLong(), bytes.getLong());
  }

  @Override
  public void delete(Bytes credentialId) {
    jdbc.sql("delete from identity.passkeys where credential_id = :id")
        .param("id", credentialId.getBytes())
        .update();
  }

  @Override
  public void save(CredentialRecord passkey) {
    jdbc.sql(
            """
            insert into identity.passkeys as known
              (credential_id, handle, account_id, label, public_key, signature_count, uv_initialized, transports,
               backup_eligible, backup_state, attestation_object, client_data, created_at, last_used_at)
            values (:id, :handle, :account, :label, :key, :count, :uv, :transports,
                    :eligible, :backedUp, :attestation, :client, :created, :used)
            on conflict (credential_id) do update
            set signature_count = excluded.signature_count, uv_initialized = excluded.uv_initialized,
                backup_state = excluded.backup_state, last_used_at = excluded.last_used_at
            where known.account_id = excluded.account_id
            """)
        .param("id", passkey.getCredentialId().getBytes())
        .param("handle", UUID.randomUUID())
        .param("account", account(passkey.getUserEntityUserId()))
        .param("label", passkey.getLabel())
        .param("key", passkey.getPublicKey().getBytes())
        .param("count", passkey.getSignatureCount())
        .param("uv", passkey.isUvInitialized())
        .param("transports", transports(passkey.getTransports()))
        .param("eligible", passkey.isBackupEligible())
        .param("backedUp", passkey.isBackupState())
        .param("attestation", bytes(passkey.getAttestationObject()))
        .param("client", bytes(passkey.getAttestationClientDataJSON()))
        .param("created", Timestamp.from(passkey.getCreated()))
        .param("used", Timestamp.from(passkey.getLastUsed()))
        .update();
  }

  private static final String ALL =
      """
      select credential_id, account_id, label, public_key, signature_count, uv_initialized, transports,
             backup_eligible, backup_state, attestation_object, client_data, created_at, last_used_at
      from identity.passkeys
      """;

  @Override
  @Transactional(readOnly = true)
  public @Nullable CredentialRecord findByCredentialId(Bytes credentialId) {
    return jdbc.sql(ALL + "where credential_id = :id")
        .param("id", credentialId.getBytes())
        .query((row, _) -> record(row))
        .optional()
        .orElse(null);
  }

  @Override
  @Transactional(readOnly = true)
  public List<CredentialRecord> findByUserId(Bytes userId) {
    return jdbc.sql(ALL + "where account_id = :account")
        .param("account", account(userId))
        .query((row, _) -> record(row))
        .list();
  }

  private static CredentialRecord record(ResultSet row) throws SQLException {
    return ImmutableCredentialRecord.builder()
        .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
        .credentialId(new Bytes(row.getBytes("credential_id")))
        .userEntityUserId(userId(row.getObject("account_id", UUID.class)))
        .label(row.getString("label"))
        .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
        .signatureCount(row.getLong("signature_count"))
        .uvInitialized(row.getBoolean("uv_initialized"))
        .transports(transports(row.getString("transports")))
        .backupEligible(row.getBoolean("backup_eligible"))
        .backupState(row.getBoolean("backup_state"))
        .attestationObject(new Bytes(row.getBytes("attestation_object")))
        .attestationClientDataJSON(new Bytes(row.getBytes("client_data")))
        .created(row.getTimestamp("created_at").toInstant())
        .lastUsed(row.getTimestamp("last_used_at").toInstant())
        .build();
  }

  private static String transports(Set<AuthenticatorTransport> transports) {
    return transports.stream()
        .map(AuthenticatorTransport::getValue)
        .sorted()
        .collect(Collectors.joining(" "));
  }

  private static Set<AuthenticatorTransport> transports(String stored) {
    return Arrays.stream(stored.split(" "))
        .filter(transport -> !transport.isEmpty())
        .map(AuthenticatorTransport::valueOf)
        .collect(Collectors.toSet());
  }

  private static byte @Nullable [] bytes(@Nullable Bytes bytes) {
    return bytes == null ? null : bytes.getBytes();
  }
}
