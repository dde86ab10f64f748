package org.qunxing.members.people;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.access.Scopes;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Refusal;
import org.qunxing.kernel.UnitPath;
import org.qunxing.members.MembersReason;
import org.qunxing.members.people.Transfer.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stored transfers, one statement a method. */
@Component
class TransferTable {

  private static final String COLUMNS =
      """
      select id, number, person_id, membership_id, line, unit_path, to_unit_id, to_path, asked_by, proposed_by,
             proposed_at, due_on, why, answer, outcome, decided_at
      from members.transfers
      """;

  private final JdbcClient jdbc;

  TransferTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** False when another one for this membership waits for its answer. */
  boolean insert(Transfer begun) {
    return jdbc.sql(
                """
                insert into members.transfers
                  (id, person_id, membership_id, line, unit_path, to_unit_id, to_path, asked_by, proposed_by,
                   proposed_at, due_on, why)
                values (:id, :person, :membership, :line, cast(:from as ltree), :toUnit, cast(:to as ltree),
                  :asker, :by, :at, :due, :why)
                on conflict do nothing
                """)
            .param("id", begun.id())
            .param("person", begun.personId())
            .param("membership", begun.membershipId())
            .param("line", begun.line().name())
            .param("from", begun.from().value())
            .param("toUnit", begun.toUnitId())
            .param("to", begun.to().value())
            .param("asker", begun.asker().name())
            .param("by", begun.proposedBy())
            .param("at", Timestamp.from(begun.proposedAt()))
            .param("due", Date.valueOf(begun.dueOn()))
            .param("why", begun.why())
            .update()
        == 1;
  }

  List<Transfer> open(List<UnitPath> scopes) {
    return jdbc.sql(
            COLUMNS
                + """
                where outcome is null
                  and (unit_path <@ any (cast(:scopes as ltree[])) or to_path <@ any (cast(:scopes as ltree[])))
                order by number limit 200
                """)
        .param("scopes", Scopes.array(scopes))
        .query(Transfer::of)
        .list();
  }

  List<Transfer> decided(List<UnitPath> scopes) {
    return jdbc.sql(
            COLUMNS
                + """
                where outcome is not null
                  and (unit_path <@ any (cast(:scopes as ltree[])) or to_path <@ any (cast(:scopes as ltree[])))
                order by decided_at desc limit 30
                """)
        .param("scopes", Scopes.array(scopes))
        .query(Transfer::of)
        .list();
  }

  List<Transfer> of(UUID person) {
    return jdbc.sql(
            COLUMNS
                + """
                where person_id = :person order by outcome is not null, number desc limit 20
                """)
        .param("person", person)
        .query(Transfer::of)
        .list();
  }

  List<Transfer> overdue(LocalDate today) {
    return jdbc.sql(
            COLUMNS
                + """
                where outcome is null and due_on < :today order by number for update skip locked
                """)
        .param("today", Date.valueOf(today))
        .query(Transfer::of)
        .list();
  }

  Transfer locked(long number) {
    Transfer transfer =
        jdbc.sql(COLUMNS + "where number = :number for update")
            .param("number", number)
            .query(Transfer::of)
            .optional()
            .orElseThrow(() -> new NotFound("transfer " + number));
    if (transfer.outcome() != null) {
      throw new Refusal(MembersReason.TRANSFER_DECIDED);
    }
    return transfer;
  }

  void close(Transfer transfer, Outcome outcome, String by, @Nullable String answer, Instant now) {
    jdbc.sql(
            """
            update members.transfers set outcome = :outcome, decided_by = :by, decided_at = :at, answer = :answer
            where id = :id
            """)
        .param("outcome", outcome.name())
        .param("by", by)
        .param("at", Timestamp.from(now))
        .param("answer", answer)
        .param("id", transfer.id())
        .update();
  }

  void withdrawFor(UUID membership, Timestamp now) {
    jdbc.sql(
            """
            update members.transfers set outcome = 'WITHDRAWN', decided_by = '平台', decided_at = :at
            where membership_id = :membership and outcome is null
            """)
        .param("at", now)
        .param("membership", membership)
        .update();
  }
}
