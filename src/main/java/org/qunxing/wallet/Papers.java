package org.qunxing.wallet;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunxing.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores papers and knows their kinds. Every method joins the caller's transaction. */
@Component
class Papers {

  private static final String SELECT =
      """
      select p.id, p.number, p.person_id, p.kind, k.label, p.from_on, p.until_on, p.type, p.bytes, p.added_at, p.deleted_at
      from wallet.papers p join wallet.kinds k on k.kind = p.kind
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  Papers(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  List<PaperKind> kinds() {
    return jdbc.sql("select kind as key, label, months, hint from wallet.kinds order by place")
        .query(PaperKind.class)
        .list();
  }

  Optional<PaperKind> kind(String key) {
    return jdbc.sql("select kind as key, label, months, hint from wallet.kinds where kind = :key")
        .param("key", key)
        .query(PaperKind.class)
        .optional();
  }

  UUID insert(UUID person, NewPaper paper, String type, int bytes) {
    UUID id = Ids.newId();
    jdbc.sql(
            """
            insert into wallet.papers (id, number, person_id, kind, from_on, until_on, type, bytes, added_at)
            values (:id, 'CL-' || to_char(nextval('wallet.numbers'), 'FM000000'), :person, :kind, :from, :until, :type,
                    :bytes, :now)
            """)
        .param("id", id)
        .param("person", person)
        .param("kind", paper.kind())
        .param("from", Date.valueOf(paper.fromOn()))
        .param("until", paper.untilOn() == null ? null : Date.valueOf(paper.untilOn()))
        .param("type", type)
        .param("bytes", bytes)
        .param("now", Timestamp.from(clock.instant()))
        .update();
    return id;
  }

  void deleted(UUID paper) {
    jdbc.sql("update wallet.papers set deleted_at = :now where id = :id and deleted_at is null")
        .param("now", Timestamp.from(clock.instant()))
        .param("id", paper)
        .update();
  }

  /** Hers, those that are there first, then by kind; deleted ones too. */
  List<Paper> of(UUID person) {
    return jdbc.sql(
            SELECT
                + """
                where p.person_id = :person
                order by p.deleted_at nulls first, k.place, p.from_on desc, p.number
                """)
        .param("person", person)
        .query(Papers::paper)
        .list();
  }

  /** Those of a kind that hold on a day, the latest first; row security decides whose eyes look. */
  List<Paper> holding(UUID person, String kind, LocalDate on) {
    return jdbc.sql(
            SELECT
                + """
                where p.person_id = :person and p.kind = :kind and p.deleted_at is null
                  and p.from_on <= :on and (p.until_on is null or p.until_on >= :on)
                order by p.from_on desc, p.number desc
                """)
        .param("person", person)
        .param("kind", kind)
        .param("on", Date.valueOf(on))
        .query(Papers::paper)
        .list();
  }

  Optional<Paper> byNumber(UUID person, String number) {
    return jdbc.sql(SELECT + "where p.person_id = :person and p.number = :number")
        .param("person", person)
        .param("number", number)
        .query(Papers::paper)
        .optional();
  }

  /** Those whose last day lies in this span. */
  List<Paper> ending(LocalDate from, LocalDate to) {
    return jdbc.sql(
            SELECT
                + """
                where p.deleted_at is null and p.until_on between :from and :to order by p.until_on limit 10000
                """)
        .param("from", Date.valueOf(from))
        .param("to", Date.valueOf(to))
        .query(Papers::paper)
        .list();
  }

  private static Paper paper(ResultSet row, int ignored) throws SQLException {
    Date until = row.getDate("until_on");
    Timestamp deleted = row.getTimestamp("deleted_at");
    return new Paper(
        row.getObject("id", UUID.class),
        row.getString("number"),
        row.getObject("person_id", UUID.class),
        row.getString("kind"),
        row.getString("label"),
        row.getDate("from_on").toLocalDate(),
        until == null ? null : until.toLocalDate(),
        row.getString("type"),
        row.getInt("bytes"),
        row.getTimestamp("added_at").toInstant(),
        deleted == null ? null : deleted.toInstant());
  }
}
