package org.qunxing.founding.cases;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.founding.Application;
import org.qunxing.founding.Certificate;
import org.qunxing.founding.ElectionResult;
import org.qunxing.founding.FoundingReason;
import org.qunxing.founding.FoundingState;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Ids;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Phone;
import org.qunxing.kernel.Refusal;
import org.qunxing.organisations.Unit;
import org.qunxing.vault.Purpose;
import org.qunxing.vault.Vault;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Stores foundings. Every method joins the caller's transaction; row security shows a founding to
 * the staff of the unit above and to its applicant, to nobody else.
 */
@Component
public class Foundings {

  private final JdbcClient jdbc;
  private final FoundingReader reader;
  private final FoundingParts parts;
  private final Vault vault;
  private final Clock clock;

  Foundings(JdbcClient jdbc, FoundingReader reader, FoundingParts parts, Vault vault, Clock clock) {
    this.jdbc = jdbc;
    this.reader = reader;
    this.parts = parts;
    this.vault = vault;
    this.clock = clock;
  }

  /** Writes a new application and returns its number, {@code F-2026-0012}. */
  public String insert(Actor actor, Unit upper, Application application, boolean onBehalf) {
    UUID id = Ids.newId();
    try {
      String number =
          bind(
                  jdbc.sql(
                      """
                      insert into founding.foundings (id, number, unit_path, upper_id, applicant, handed_in_by,
                        on_behalf, state, credit_code, code_proof, employer_name, headcount, industry, new_form,
                        employer_head, union_name, committee_form, members, women, years, contact_name,
                        contact_position, contact_phone_sealed, applied_on)
                      values (:id, 'F-' || :year || '-' || to_char(nextval('founding.numbers'), 'FM0000'),
                        cast(:path as ltree), :upper, :applicant, :by, :onBehalf, 'APPLIED', :code, :proof,
                        :employer, :headcount, :industry, :newForm, :head, :union, :form, :members, :women,
                        :years, :contact, :position, :phone, :today)
                      returning number
                      """),
                  id,
                  application)
              .param("year", today().getYear())
              .param("path", upper.path().value())
              .param("upper", upper.id())
              .param("applicant", actor.recipient())
              .param("by", actor.accountId())
              .param("onBehalf", onBehalf)
              .param("today", Date.valueOf(today()))
              .query(String.class)
              .single();
      parts.replacePartners(id, application.partners());
      return number;
    } catch (DuplicateKeyException open) {
      throw new Refusal(
          FoundingReason.APPLICATION_RUNNING, application.employer().creditCode().value());
    }
  }

  /** The application as it was put right; the employer's code stays. */
  public void change(Actor actor, UUID id, Application application) {
    bind(
            jdbc.sql(
                """
                update founding.foundings set code_proof = :proof, employer_name = :employer, headcount = :headcount,
                  industry = :industry, new_form = :newForm, employer_head = :head, union_name = :union,
                  committee_form = :form, members = :members, women = :women, years = :years,
                  contact_name = :contact, contact_position = :position, contact_phone_sealed = :phone, handed_in_by = :by
                where id = :id and credit_code = :code
                """),
            id,
            application)
        .param("by", actor.accountId())
        .update();
    parts.replacePartners(id, application.partners());
  }

  private JdbcClient.StatementSpec bind(
      JdbcClient.StatementSpec sql, UUID id, Application application) {
    Phone phone = application.contact().phone();
    return sql.param("id", id)
        .param("code", application.employer().creditCode().value())
        .param("proof", application.employer().codeProof())
        .param("employer", application.employer().name())
        .param("headcount", application.employer().headcount())
        .param("industry", application.employer().industry())
        .param("newForm", application.employer().newForm())
        .param("head", application.employerHead())
        .param("union", application.unionName())
        .param("form", application.form().name())
        .param("members", application.members())
        .param("women", application.women())
        .param("years", application.years())
        .param("contact", application.contact().name())
        .param("position", application.contact().position())
        .param("phone", vault.seal(Purpose.PHONE, id, phone.e164()).bytes());
  }

  public void moveTo(UUID id, FoundingState state, @Nullable String note) {
    jdbc.sql(
            """
            update founding.foundings set state = :state, note = :note, version = version + 1,
              filed_on = case when :state = 'FILED' then :today else filed_on end
            where id = :id
            """)
        .param("state", state.name())
        .param("note", note)
        .param("today", Date.valueOf(today()))
        .param("id", id)
        .update();
  }

  public void approve(UUID id, FoundingState state, String approvalNumber) {
    jdbc.sql(
            """
            update founding.foundings
            set state = :state, note = null, version = version + 1, approved_on = :today, approval_number = :number
            where id = :id
            """)
        .param("state", state.name())
        .param("today", Date.valueOf(today()))
        .param("number", approvalNumber)
        .param("id", id)
        .update();
  }

  public void report(UUID id, FoundingState state, ElectionResult result) {
    jdbc.sql(
            """
            update founding.foundings
            set state = :state, note = null, version = version + 1, meeting_on = :on, entitled = :entitled,
                present = :present, ballots = :ballots, members = :members, women = :women
            where id = :id
            """)
        .param("state", state.name())
        .param("on", Date.valueOf(result.meeting().heldOn()))
        .param("entitled", result.meeting().entitled())
        .param("present", result.meeting().present())
        .param("ballots", result.meeting().ballots())
        .param("members", result.members())
        .param("women", result.women())
        .param("id", id)
        .update();
    parts.replaceElected(id, result.elected());
  }

  public void certify(UUID id, FoundingState state, Certificate certificate, Unit union) {
    try {
      jdbc.sql(
              """
              update founding.foundings
              set state = :state, note = null, version = version + 1, certificate_number = :number,
                  issued_on = :on, legal_representative = :representative, union_code = :code, unit_id = :unit
              where id = :id
              """)
          .param("state", state.name())
          .param("number", certificate.number())
          .param("on", Date.valueOf(certificate.issuedOn()))
          .param("representative", certificate.legalRepresentative())
          .param("code", certificate.unionCode() == null ? null : certificate.unionCode().value())
          .param("unit", union.id())
          .param("id", id)
          .update();
    } catch (DuplicateKeyException taken) {
      throw new Refusal(FoundingReason.CERTIFICATE_TAKEN, certificate.number());
    }
  }

  /** The founding for whoever stands on one of its sides, locked until the transaction ends. */
  public Founding lock(String number) {
    jdbc.sql("select 1 from founding.foundings where number = :number for update")
        .param("number", number)
        .query(Integer.class)
        .optional();
    return visible(number);
  }

  public Founding visible(String number) {
    Optional<Founding> found = reader.byNumber(number);
    return found.orElseThrow(() -> new NotFound("founding " + number));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
