package org.qunxing.members.applications;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.access.Scopes;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.NationalId;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Refusal;
import org.qunxing.kernel.UnitPath;
import org.qunxing.members.MembersReason;
import org.qunxing.members.applications.Application.State;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stored applications. The identity number is kept sealed and only until the answer. */
@Component
@Transactional
public class Applications {

  private static final String COLUMNS =
      """
      select id, number, account_id, recipient, name, shown_id, unit_id, unit_path, line, occupation,
             gathering_id, state, submitted_at, due_on, question, answer, reason, decided_by, decided_at
      from members.applications
      """;

  private final JdbcClient jdbc;
  private final ApplicantIds ids;
  private final Clock clock;

  Applications(JdbcClient jdbc, ApplicantIds ids, Clock clock) {
    this.jdbc = jdbc;
    this.ids = ids;
    this.clock = clock;
  }

  public void insert(Application begun, NationalId id, String consent) {
    try {
      jdbc.sql(
              """
              insert into members.applications
                (id, account_id, recipient, name, sealed_id, shown_id, unit_id, unit_path, line, occupation,
                 gathering_id, consent, consented_at, state, submitted_at, due_on)
              values (:id, :account, :recipient, :name, :sealed, :shown, :unit, cast(:path as ltree), :line,
                 :occupation, :gathering, :consent, :now, 'WAITING', :now, :due)
              """)
          .param("id", begun.id())
          .param("account", begun.account())
          .param("recipient", begun.recipient())
          .param("name", begun.name())
          .param("sealed", ids.seal(begun.id(), id))
          .param("shown", begun.shownId())
          .param("unit", begun.unit())
          .param("path", begun.path().value())
          .param("line", begun.line().name())
          .param("occupation", begun.occupation() == null ? null : begun.occupation().name())
          .param("gathering", begun.gathering())
          .param("consent", consent)
          .param("now", Timestamp.from(begun.submittedAt()))
          .param("due", Date.valueOf(begun.dueOn()))
          .update();
    } catch (DuplicateKeyException open) {
      throw new Refusal(MembersReason.APPLICATION_OPEN);
    }
  }

  /** Hers, latest first. */
  @Transactional(readOnly = true)
  public List<Application> of(Actor actor) {
    return jdbc.sql(COLUMNS + "where recipient = :recipient order by number desc limit 20")
        .param("recipient", actor.recipient())
        .query(Application::of)
        .list();
  }

  @Transactional(readOnly = true)
  public boolean hasOpen(UUID account, Line line) {
    return jdbc.sql(
            """
            select exists (select 1 from members.applications
                           where account_id = :account and line = :line and state in ('WAITING', 'ASKED'))
            """)
        .param("account", account)
        .param("line", line.name())
        .query(Boolean.class)
        .single();
  }

  /** Open ones of these subtrees, the most urgent first. */
  @Transactional(readOnly = true)
  public List<Application> open(List<UnitPath> scopes) {
    return jdbc.sql(
            COLUMNS
                + """
                where unit_path <@ any (cast(:scopes as ltree[])) and state in ('WAITING', 'ASKED')
                order by due_on, number limit 200
                """)
        .param("scopes", Scopes.array(scopes))
        .query(Application::of)
        .list();
  }

  /** What came of the last ones. */
  @Transactional(readOnly = true)
  public List<Application> decided(List<UnitPath> scopes) {
    return jdbc.sql(
            COLUMNS
                + """
                where unit_path <@ any (cast(:scopes as ltree[])) and decided_at is not null
                order by decided_at desc limit 50
                """)
        .param("scopes", Scopes.array(scopes))
        .query(Application::of)
        .list();
  }

  /** Everybody who applied at a gathering, in the order of coming. */
  @Transactional(readOnly = true)
  public List<Application> at(UUID gathering) {
    return jdbc.sql(COLUMNS + "where gathering_id = :gathering order by number")
        .param("gathering", gathering)
        .query(Application::of)
        .list();
  }

  /** An open one, locked until the transaction ends. */
  public Application locked(long number) {
    Application application =
        jdbc.sql(COLUMNS + "where number = :number for update")
            .param("number", number)
            .query(Application::of)
            .optional()
            .orElseThrow(() -> new NotFound("application " + number));
    if (!application.state().isOpen()) {
      throw new Refusal(MembersReason.APPLICATION_DECIDED);
    }
    return application;
  }

  public NationalId idOf(Application application) {
    return ids.open(
        application.id(),
        jdbc.sql("select sealed_id from members.applications where id = :id")
            .param("id", application.id())
            .query((row, _) -> row.getBytes("sealed_id"))
            .single());
  }

  public void ask(Application application, String question) {
    jdbc.sql(
            """
            update members.applications set state = 'ASKED', question = :question, answer = null
            where id = :id
            """)
        .param("question", question)
        .param("id", application.id())
        .update();
  }

  public void answer(Application application, String answer, LocalDate dueOn) {
    jdbc.sql(
            """
            update members.applications set state = 'WAITING', answer = :answer, due_on = :due
            where id = :id
            """)
        .param("answer", answer)
        .param("due", Date.valueOf(dueOn))
        .param("id", application.id())
        .update();
  }

  /** The answer is given: the identity number has served its purpose. */
  public void close(
      Application application,
      State how,
      String by,
      @Nullable String reason,
      @Nullable UUID person) {
    jdbc.sql(
            """
            update members.applications
            set state = :state, decided_by = :by, decided_at = :at, reason = :reason, sealed_id = null,
                person_id = :person, recipient = coalesce(:person, recipient)
            where id = :id
            """)
        .param("state", how.name())
        .param("by", by)
        .param("at", Timestamp.from(clock.instant()))
        .param("reason", reason)
        .param("person", person, java.sql.Types.OTHER)
        .param("id", application.id())
        .update();
  }
}
