package org.qunxing.identity.chain;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a row of the audit says.
 *
 * @param at to the microsecond, as the database keeps it
 */
public record AuditRow(
    long number,
    Instant at,
    UUID account,
    String actorName,
    String action,
    @Nullable String subject,
    @Nullable String details) {

  static AuditRow of(ResultSet row) throws SQLException {
    return new AuditRow(
        row.getLong("number"),
        row.getTimestamp("at").toInstant(),
        row.getObject("account_id", UUID.class),
        row.getString("actor_name"),
        row.getString("action"),
        row.getString("subject"),
        row.getString("details"));
  }

  /** The one way to write it down, each text behind its length: no two rows look alike. */
  byte[] canonical() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeLong(number);
      out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, at));
      out.writeLong(account.getMostSignificantBits());
      out.writeLong(account.getLeastSignificantBits());
      write(out, actorName);
      write(out, action);
      write(out, subject);
      write(out, details);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static void write(DataOutputStream out, @Nullable String text) throws IOException {
    byte[] bytes = text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes == null ? -1 : bytes.length);
    if (bytes != null) {
      out.write(bytes);
    }
  }

  /** For people: when, who, what. Holds no more personal data than the audit itself. */
  String words() {
    return "%s %s %s %s"
        .formatted(
            at.truncatedTo(ChronoUnit.SECONDS), actorName, action, subject == null ? "" : subject)
        .strip();
  }
}
