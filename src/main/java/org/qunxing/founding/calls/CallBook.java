package org.qunxing.founding.calls;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.identity.Accounts;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Ids;
import org.qunxing.organisations.EmployerRegister;
import org.qunxing.vault.Purpose;
import org.qunxing.vault.Sealed;
import org.qunxing.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores calls and who is to make them. Every method joins the caller's transaction. */
@Component
class CallBook {

  private final JdbcClient jdbc;
  private final Vault vault;
  private final Clock clock;

  CallBook(JdbcClient jdbc, Vault vault, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.clock = clock;
  }

  /** Who is to call. */
  record Assignment(UUID employerId, UUID caller, String callerName) {}

  void assign(Actor actor, EmployerRegister.Entry employer, Accounts.Account caller) {
    jdbc.sql(
            """
            insert into founding.assignments (employer_id, unit_path, caller, caller_name, assigned_by, assigned_at)
            values (:employer, cast(:path as ltree), :caller, :name, :by, :at)
            on conflict (employer_id) do update
            set caller = excluded.caller, caller_name = excluded.caller_name, unit_path = excluded.unit_path,
                assigned_by = excluded.assigned_by, assigned_at = excluded.assigned_at
            """)
        .param("employer", employer.id())
        .param("path", employer.path().value())
        .param("caller", caller.id())
        .param("name", caller.name())
        .param("by", actor.name())
        .param("at", Timestamp.from(clock.instant()))
        .update();
  }

  void note(Actor actor, EmployerRegister.Entry employer, Call call) {
    UUID sealedFor = Ids.newId();
    jdbc.sql(
            """
            insert into founding.calls (employer_id, unit_path, called_at, caller_name, outcome, note, contact_name,
              sealed_for, contact_phone_sealed, next_on)
            values (:employer, cast(:path as ltree), :at, :caller, :outcome, :note, :contact, :sealedFor, :phone, :next)
            """)
        .param("employer", employer.id())
        .param("path", employer.path().value())
        .param("at", Timestamp.from(clock.instant()))
        .param("caller", actor.name())
        .param("outcome", call.outcome().name())
        .param("note", call.note())
        .param("contact", call.contactName())
        .param("sealedFor", sealedFor)
        .param("phone", sealed(sealedFor, call.contactPhone()))
        .param("next", call.nextOn() == null ? null : Date.valueOf(call.nextOn()))
        .update();
  }

  /** The last call of each of these employers that has been called. */
  Map<UUID, Call> latest(Collection<UUID> employers) {
    Map<UUID, Call> latest = new HashMap<>();
    jdbc.sql(
            """
            select distinct on (employer_id) employer_id, called_at, caller_name, outcome, note, contact_name,
              sealed_for, contact_phone_sealed, next_on
            from founding.calls where employer_id = any (cast(:employers as uuid[]))
            order by employer_id, number desc
            """)
        .param("employers", employers.stream().map(UUID::toString).toArray(String[]::new))
        .query(this::call)
        .list()
        .forEach(call -> latest.put(call.employerId(), call));
    return latest;
  }

  List<Call> of(UUID employer) {
    return jdbc.sql(
            """
            select employer_id, called_at, caller_name, outcome, note, contact_name, sealed_for,
              contact_phone_sealed, next_on
            from founding.calls where employer_id = :employer order by number desc
            """)
        .param("employer", employer)
        .query(this::call)
        .list();
  }

  Map<UUID, Assignment> assignments(Collection<UUID> employers) {
    Map<UUID, Assignment> assigned = new HashMap<>();
    jdbc.sql(
            """
            select employer_id, caller, caller_name from founding.assignments
            where employer_id = any (cast(:employers as uuid[]))
            """)
        .param("employers", employers.stream().map(UUID::toString).toArray(String[]::new))
        .query(Assignment.class)
        .list()
        .forEach(assignment -> assigned.put(assignment.employerId(), assignment));
    return assigned;
  }

  /** Employers that somebody is to call by this day: assigned, and never called or due again. */
  List<UUID> due(UUID caller, LocalDate today) {
    return jdbc.sql(
            """
            select a.employer_id
            from founding.assignments a
            left join lateral (select next_on, number from founding.calls c
                               where c.employer_id = a.employer_id order by number desc limit 1) c on true
            where a.caller = :caller and (c.number is null or c.next_on <= :today)
            order by c.next_on nulls last limit 20
            """)
        .param("caller", caller)
        .param("today", Date.valueOf(today))
        .query(UUID.class)
        .list();
  }

  /** The number of the application that runs for this employer, if any. */
  Optional<String> founding(String creditCode) {
    return jdbc.sql(
            """
            select number from founding.foundings
            where credit_code = :code and state not in ('CERTIFIED', 'WITHDRAWN')
            """)
        .param("code", creditCode)
        .query(String.class)
        .optional();
  }

  private Call call(ResultSet row, int ignored) throws SQLException {
    @Nullable Date next = row.getDate("next_on");
    return new Call(
        row.getObject("employer_id", UUID.class),
        row.getTimestamp("called_at").toInstant(),
        row.getString("caller_name"),
        CallOutcome.valueOf(row.getString("outcome")),
        row.getString("note"),
        row.getString("contact_name"),
        opened(row.getObject("sealed_for", UUID.class), row.getBytes("contact_phone_sealed")),
        next == null ? null : next.toLocalDate());
  }

  private byte @Nullable [] sealed(UUID sealedFor, @Nullable String phone) {
    return phone == null ? null : vault.seal(Purpose.PHONE, sealedFor, phone).bytes();
  }

  private @Nullable String opened(UUID sealedFor, byte @Nullable [] sealed) {
    return sealed == null ? null : vault.open(Purpose.PHONE, sealedFor, new Sealed(sealed));
  }
}
