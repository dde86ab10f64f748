package org.qunxing.members.roster;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.access.Scopes;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Ids;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Permission;
import org.qunxing.members.roster.Roster.State;
import org.qunxing.organisations.Unit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rosters as stored. A change of state names the state it expects, and tells whether it found it.
 */
@Component
@Transactional
public class Rosters {

  private final JdbcClient jdbc;
  private final Clock clock;

  Rosters(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  UUID insert(Actor actor, Unit unit, String fileName) {
    UUID id = Ids.newId();
    jdbc.sql(
            """
            insert into members.rosters
              (id, unit_id, unit_path, unit_name, scopes, file_name, uploaded_by, account_id, uploaded_at, state)
            values (:id, :unit, cast(:path as ltree), :unitName, cast(:scopes as ltree[]), :fileName, :by,
              :account, :at, 'UPLOADED')
            """)
        .param("id", id)
        .param("unit", unit.id())
        .param("path", unit.path().value())
        .param("unitName", unit.name())
        .param("scopes", Scopes.array(actor.scopes(Permission.MANAGE_MEMBERS)))
        .param("fileName", fileName)
        .param("by", actor.name())
        .param("account", actor.accountId())
        .param("at", Timestamp.from(clock.instant()))
        .update();
    return id;
  }

  @Transactional(readOnly = true)
  public Roster get(UUID id) {
    return jdbc.sql("select * from members.rosters where id = :id")
        .param("id", id)
        .query(Roster::of)
        .single();
  }

  Roster locked(UUID id) {
    return jdbc.sql("select * from members.rosters where id = :id for update")
        .param("id", id)
        .query(Roster::of)
        .single();
  }

  /** The roster of this number where the actor may import; anything else is not found. */
  @Transactional(readOnly = true)
  public Roster visibleTo(Actor actor, long number) {
    return jdbc.sql(
            """
            select * from members.rosters
            where number = :number and unit_path <@ any (cast(:scopes as ltree[]))
            """)
        .param("number", number)
        .param("scopes", Scopes.array(actor.scopes(Permission.IMPORT_ROSTERS)))
        .query(Roster::of)
        .optional()
        .orElseThrow(() -> new NotFound("roster " + number));
  }

  /** The latest hundred within the actor's reach. */
  @Transactional(readOnly = true)
  public List<Roster> latest(Actor actor) {
    return jdbc.sql(
            """
            select * from members.rosters where unit_path <@ any (cast(:scopes as ltree[]))
            order by number desc limit 100
            """)
        .param("scopes", Scopes.array(actor.scopes(Permission.IMPORT_ROSTERS)))
        .query(Roster::of)
        .list();
  }

  /** Those that were at work when the platform stopped. */
  @Transactional(readOnly = true)
  public List<Roster> unfinished() {
    return jdbc.sql(
            "select * from members.rosters where state in ('UPLOADED', 'CHECKING', 'APPLYING',"
                + " 'UNDOING')")
        .query(Roster::of)
        .list();
  }

  @Transactional(readOnly = true)
  public long inState(Roster.State state) {
    return jdbc.sql("select count(*) from members.rosters where state = :state")
        .param("state", state.name())
        .query(Long.class)
        .single();
  }

  @Transactional(readOnly = true)
  public long rowsLeft() {
    return number(
        """
        select coalesce(sum(greatest(rows_total - rows_read, 0)), 0) from members.rosters
        where state in ('UPLOADED', 'CHECKING')
        """);
  }

  @Transactional(readOnly = true)
  public long waitingForRoom() {
    return number(
        """
        select count(*) from members.rosters
        where state in ('CHECKING', 'APPLYING', 'UNDOING') and trouble is not null
        """);
  }

  private long number(String sql) {
    return jdbc.sql(sql).query(Long.class).single();
  }

  boolean advance(UUID id, State from, State to) {
    return jdbc.sql(
                """
                update members.rosters set state = :to, attempts = 0, trouble = null
                where id = :id and state = :from
                """)
            .param("id", id)
            .param("from", from.name())
            .param("to", to.name())
            .update()
        == 1;
  }

  /** It is nobody's fault: the attempt does not count, and the reason is there to be read. */
  void waitForRoom(UUID id, String trouble) {
    jdbc.sql("update members.rosters set attempts = 0, trouble = :trouble where id = :id")
        .param("trouble", trouble)
        .param("id", id)
        .update();
  }

  /** The end of the way; the file is not needed any more. */
  boolean finish(UUID id, State from, State to, @Nullable String trouble) {
    int changed =
        jdbc.sql(
                """
                update members.rosters set state = :to, trouble = :trouble, finished_at = :at
                where id = :id and state = :from
                """)
            .param("id", id)
            .param("from", from.name())
            .param("to", to.name())
            .param("trouble", trouble)
            .param("at", Timestamp.from(clock.instant()))
            .update();
    if (changed == 1) {
      jdbc.sql("delete from members.roster_files where roster_id = :id").param("id", id).update();
    }
    return changed == 1;
  }

  /** One more try at the present step; how many it has been. Empty when somebody cancelled. */
  Optional<Integer> attempt(UUID id, State state) {
    return jdbc.sql(
            """
            update members.rosters set attempts = attempts + 1
            where id = :id and state = :state returning attempts
            """)
        .param("id", id)
        .param("state", state.name())
        .query(Integer.class)
        .optional();
  }

  void describe(UUID id, List<String> header, int rowsTotal) {
    jdbc.sql("update members.rosters set header = :header, rows_total = :total where id = :id")
        .param("header", header.toArray(String[]::new))
        .param("total", rowsTotal)
        .param("id", id)
        .update();
  }

  /** Notes progress; false when the roster was cancelled, or is being read by somebody else. */
  boolean progress(UUID id, int lastRowBefore, int lastRow, int rows) {
    return jdbc.sql(
                """
                update members.rosters set last_row = :lastRow, rows_read = rows_read + :rows
                where id = :id and state = 'CHECKING' and last_row = :before
                """)
            .param("id", id)
            .param("before", lastRowBefore)
            .param("lastRow", lastRow)
            .param("rows", rows)
            .update()
        == 1;
  }

  boolean decide(UUID id, boolean validOnly) {
    return jdbc.sql(
                """
                update members.rosters set state = 'APPLYING', valid_only = :validOnly, attempts = 0, trouble = null
                where id = :id and state = 'CHECKED'
                """)
            .param("id", id)
            .param("validOnly", validOnly)
            .update()
        == 1;
  }

  /** What was found meanwhile keeps an all-or-nothing roster from being applied. */
  void sendBack(UUID id, String trouble) {
    jdbc.sql("update members.rosters set state = 'CHECKED', trouble = :trouble where id = :id")
        .param("trouble", trouble)
        .param("id", id)
        .update();
  }

  void beginUndo(UUID id, String by) {
    jdbc.sql(
            """
            update members.rosters set state = 'UNDOING', undone_by = :by, attempts = 0, trouble = null
            where id = :id and state = 'APPLIED'
            """)
        .param("id", id)
        .param("by", by)
        .update();
  }

  /** Nothing could be taken back: it is as applied as before. */
  void keep(UUID id, String trouble) {
    jdbc.sql("update members.rosters set state = 'APPLIED', trouble = :trouble where id = :id")
        .param("trouble", trouble)
        .param("id", id)
        .update();
  }

  void undone(UUID id) {
    jdbc.sql(
            "update members.rosters set state = 'UNDONE', undone_at = :at, trouble = null where id"
                + " = :id")
        .param("at", Timestamp.from(clock.instant()))
        .param("id", id)
        .update();
  }

  /** Throws the working papers of one roster away; what it wrote stays. */
  void forget(UUID id) {
    jdbc.sql("delete from members.rosters where id = :id").param("id", id).update();
  }

  /** Rosters are working papers: what is left of them goes thirty days after their end. */
  int forgetOld() {
    return jdbc.sql(
            """
            delete from members.rosters
            where coalesce(finished_at, uploaded_at) < cast(:now as timestamptz) - interval '30 days'
              and state in ('APPLIED', 'CANCELLED', 'FAILED', 'CHECKED', 'UNDONE')
            """)
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }
}
