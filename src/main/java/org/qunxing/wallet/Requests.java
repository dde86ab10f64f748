package org.qunxing.wallet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunxing.access.Scopes;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Ids;
import org.qunxing.kernel.Permission;
import org.qunxing.kernel.UnitPath;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores requests and openings. Every method joins the caller's transaction. */
@Component
class Requests {

  private static final int MOST = 200;

  private static final String SELECT =
      """
      select r.id, r.number, r.person_id, r.person_name, r.kind, k.label, r.matter, r.purpose, r.unit_path::text,
             r.unit_name, r.asker_name, r.asked_at, r.state, r.decided_at
      from wallet.requests r join wallet.kinds k on k.kind = r.kind
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  Requests(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Empty when the same was asked before. */
  Optional<String> insert(Actor actor, NewRequest request, String personName) {
    return jdbc.sql(
            """
            insert into wallet.requests (id, number, person_id, person_name, kind, matter, purpose, unit_id, unit_path,
              unit_name, asker, asker_name, asked_at, state)
            values (:id, 'SQ-' || to_char(nextval('wallet.numbers'), 'FM000000'), :person, :name, :kind, :matter,
              :purpose, :unit, cast(:path as ltree), :unitName, :asker, :askerName, :now, 'OPEN')
            on conflict (person_id, kind, matter) do nothing
            returning number
            """)
        .param("id", Ids.newId())
        .param("person", request.person())
        .param("name", personName)
        .param("kind", request.kind())
        .param("matter", request.matter())
        .param("purpose", request.purpose().strip())
        .param("unit", request.unit().id())
        .param("path", request.unit().path().value())
        .param("unitName", request.unit().name())
        .param("asker", actor.recipient())
        .param("askerName", actor.name())
        .param("now", Timestamp.from(clock.instant()))
        .query(String.class)
        .optional();
  }

  void decide(UUID request, ConsentRequest.State state) {
    jdbc.sql("update wallet.requests set state = :state, decided_at = :now where id = :id")
        .param("state", state.name())
        .param("now", Timestamp.from(clock.instant()))
        .param("id", request)
        .update();
  }

  /** Answering and opening wait for each other. */
  void lock(String number) {
    jdbc.sql("select id from wallet.requests where number = :number for update")
        .param("number", number)
        .query(row -> {});
  }

  UUID asker(UUID request) {
    return jdbc.sql("select asker from wallet.requests where id = :id")
        .param("id", request)
        .query(UUID.class)
        .single();
  }

  /** Asked of this person, those that wait first. */
  List<ConsentRequest> of(UUID person) {
    return jdbc.sql(
            SELECT
                + "where r.person_id = :person order by r.state <> 'OPEN', r.asked_at desc limit"
                + " :most")
        .param("person", person)
        .param("most", MOST)
        .query(Requests::request)
        .list();
  }

  /** Asked where this actor asks for papers, the latest first. */
  List<ConsentRequest> within(Actor actor) {
    return jdbc.sql(
            SELECT
                + """
                where r.unit_path <@ any (cast(:scopes as ltree[])) order by r.asked_at desc limit :most
                """)
        .param("scopes", Scopes.array(actor.scopes(Permission.ASK_FOR_PAPERS)))
        .param("most", MOST)
        .query(Requests::request)
        .list();
  }

  Optional<ConsentRequest> byNumber(String number) {
    return jdbc.sql(SELECT + "where r.number = :number")
        .param("number", number)
        .query(Requests::request)
        .optional();
  }

  Optional<ConsentRequest> ofMatter(UUID person, String kind, String matter) {
    return jdbc.sql(
            SELECT + "where r.person_id = :person and r.kind = :kind and r.matter = :matter")
        .param("person", person)
        .param("kind", kind)
        .param("matter", matter)
        .query(Requests::request)
        .optional();
  }

  void opened(Actor actor, UUID paper, UUID request) {
    jdbc.sql(
            """
            insert into wallet.openings (paper_id, request_id, at, opener) values (:paper, :request, :now, :opener)
            """)
        .param("paper", paper)
        .param("request", request)
        .param("now", Timestamp.from(clock.instant()))
        .param("opener", actor.name())
        .update();
  }

  /** Who opened this paper for what, the latest first. */
  List<PaperUse> uses(UUID paper) {
    return jdbc.sql(
            """
            select o.at, o.opener, r.unit_name, r.purpose
            from wallet.openings o join wallet.requests r on r.id = o.request_id
            where o.paper_id = :paper order by o.at desc, o.number desc limit :most
            """)
        .param("paper", paper)
        .param("most", MOST)
        .query(PaperUse.class)
        .list();
  }

  private static ConsentRequest request(ResultSet row, int ignored) throws SQLException {
    Timestamp decided = row.getTimestamp("decided_at");
    return new ConsentRequest(
        row.getObject("id", UUID.class),
        row.getString("number"),
        row.getObject("person_id", UUID.class),
        row.getString("person_name"),
        row.getString("kind"),
        row.getString("label"),
        row.getString("matter"),
        row.getString("purpose"),
        UnitPath.of(row.getString("unit_path")),
        row.getString("unit_name"),
        row.getString("asker_name"),
        row.getTimestamp("asked_at").toInstant(),
        ConsentRequest.State.valueOf(row.getString("state")),
        decided == null ? null : decided.toInstant());
  }
}
