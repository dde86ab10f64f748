package org.qunxing.founding.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.founding.Application;
import org.qunxing.founding.Application.Contact;
import org.qunxing.founding.Certificate;
import org.qunxing.founding.ElectionResult;
import org.qunxing.founding.FoundingState;
import org.qunxing.kernel.CreditCode;
import org.qunxing.kernel.Phone;
import org.qunxing.kernel.UnitPath;
import org.qunxing.organisations.EmployerRegister;
import org.qunxing.terms.CommitteeForm;
import org.qunxing.terms.Meeting;
import org.qunxing.vault.Purpose;
import org.qunxing.vault.Sealed;
import org.qunxing.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads a founding with all its parts. */
@Component
class FoundingReader {

  private final JdbcClient jdbc;
  private final FoundingParts parts;
  private final Vault vault;

  FoundingReader(JdbcClient jdbc, FoundingParts parts, Vault vault) {
    this.jdbc = jdbc;
    this.parts = parts;
    this.vault = vault;
  }

  Optional<Founding> byNumber(String number) {
    return jdbc.sql(
            """
            select id, number, unit_path::text, upper_id, applicant, handed_in_by, on_behalf, state, credit_code,
              code_proof, employer_name, headcount, industry, new_form, employer_head, union_name, committee_form,
              members, women, years, contact_name, contact_position, contact_phone_sealed, note, applied_on, approved_on,
              approval_number, meeting_on, entitled, present, ballots, filed_on, certificate_number, issued_on,
              legal_representative, union_code, unit_id, version
            from founding.foundings where number = :number
            """)
        .param("number", number)
        .query(this::founding)
        .optional();
  }

  private Founding founding(ResultSet row, int ignored) throws SQLException {
    UUID id = uuid(row, "id");
    return new Founding(
        id,
        row.getString("number"),
        UnitPath.of(row.getString("unit_path")),
        uuid(row, "upper_id"),
        uuid(row, "applicant"),
        uuid(row, "handed_in_by"),
        row.getBoolean("on_behalf"),
        FoundingState.valueOf(row.getString("state")),
        application(row, id),
        row.getString("note"),
        row.getDate("applied_on").toLocalDate(),
        day(row, "approved_on"),
        row.getString("approval_number"),
        result(row, id),
        day(row, "filed_on"),
        certificate(row),
        row.getObject("unit_id", UUID.class),
        row.getInt("version"));
  }

  private Application application(ResultSet row, UUID id) throws SQLException {
    return new Application(
        new EmployerRegister.Facts(
            new CreditCode(row.getString("credit_code")),
            row.getString("code_proof"),
            row.getString("employer_name"),
            row.getInt("headcount"),
            row.getString("industry"),
            row.getBoolean("new_form")),
        row.getString("employer_head"),
        row.getString("union_name"),
        CommitteeForm.valueOf(row.getString("committee_form")),
        row.getInt("members"),
        row.getInt("women"),
        row.getInt("years"),
        new Contact(
            row.getString("contact_name"),
            row.getString("contact_position"),
            phone(id, row.getBytes("contact_phone_sealed"))),
        parts.partners(id));
  }

  private Phone phone(UUID id, byte[] sealed) {
    return new Phone(vault.open(Purpose.PHONE, id, new Sealed(sealed)));
  }

  private @Nullable ElectionResult result(ResultSet row, UUID id) throws SQLException {
    LocalDate on = day(row, "meeting_on");
    if (on == null) {
      return null;
    }
    return new ElectionResult(
        new Meeting(on, row.getInt("entitled"), row.getInt("present"), row.getInt("ballots")),
        row.getInt("members"),
        row.getInt("women"),
        List.copyOf(parts.elected(id)));
  }

  private static @Nullable Certificate certificate(ResultSet row) throws SQLException {
    LocalDate issuedOn = day(row, "issued_on");
    if (issuedOn == null) {
      return null;
    }
    String code = row.getString("union_code");
    return new Certificate(
        row.getString("certificate_number"),
        issuedOn,
        row.getString("legal_representative"),
        code == null ? null : new CreditCode(code));
  }

  private static UUID uuid(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
    return row.getDate(column) == null ? null : row.getDate(column).toLocalDate();
  }
}
