package org.qunxing.benefits.catalog;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.access.Scopes;
import org.qunxing.allocation.PoolId;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Ids;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Permission;
import org.qunxing.organisations.Unit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores offers. Every method joins the caller's transaction. */
@Component
public class Offers {

  private final JdbcClient jdbc;
  private final OfferRows rows;
  private final Clock clock;

  Offers(JdbcClient jdbc, OfferRows rows, Clock clock) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.clock = clock;
  }

  /** Writes a new draft and returns its number, {@code H-2026-0012}. */
  public String draft(Actor maker, Unit unit, Line line, OfferDetails details) {
    String number =
        jdbc.sql("select 'H-' || :year || '-' || to_char(nextval('benefits.numbers'), 'FM0000')")
            .param("year", LocalDate.now(clock).getYear())
            .query(String.class)
            .single();
    UUID id = Ids.newId();
    bind(
            jdbc.sql(
                """
                insert into benefits.offers (id, number, unit_path, unit_name, line, kind, title, description, way,
                  per_person, waits, asks, opens_at, closes_at, cancel_until, audience, groups, value_each, budget,
                  place, pick_up_from, pick_up_until, phone, state, made_by, created_at)
                values (:id, :number, cast(:unit as ltree), :unitName, :line, :kind, :title, :description, :way,
                  :perPerson, :waits, :asks, :opensAt, :closesAt, :cancelUntil, cast(:audience as ltree), :groups,
                  :each, :budget, :place, :pickUpFrom, :pickUpUntil, :phone, 'DRAFT', :maker, :now)
                """),
            details)
        .param("id", id)
        .param("number", number)
        .param("unit", unit.path().value())
        .param("unitName", unit.name())
        .param("line", line.name())
        .param("maker", maker.accountId())
        .param("now", Timestamp.from(clock.instant()))
        .update();
    details.parts().forEach(part -> insert(id, part));
    return number;
  }

  public void change(UUID id, OfferDetails details) {
    bind(
            jdbc.sql(
                """
                update benefits.offers set kind = :kind, title = :title, description = :description, way = :way,
                  per_person = :perPerson, waits = :waits, asks = :asks, opens_at = :opensAt, closes_at = :closesAt,
                  cancel_until = :cancelUntil, audience = cast(:audience as ltree), groups = :groups,
                  value_each = :each, budget = :budget, place = :place, pick_up_from = :pickUpFrom,
                  pick_up_until = :pickUpUntil, phone = :phone, version = version + 1
                where id = :id
                """),
            details)
        .param("id", id)
        .update();
    jdbc.sql("delete from benefits.parts where offer_id = :id").param("id", id).update();
    details.parts().forEach(part -> insert(id, part));
  }

  private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec sql, OfferDetails details) {
    OfferDetails.Terms terms = details.terms();
    return sql.param("kind", details.kind().name())
        .param("title", details.title())
        .param("description", details.description())
        .param("way", terms.way().name())
        .param("perPerson", terms.perPerson())
        .param("waits", terms.waits())
        .param("asks", terms.asks())
        .param("opensAt", Timestamp.from(terms.opensAt()))
        .param("closesAt", Timestamp.from(terms.closesAt()))
        .param("cancelUntil", Timestamp.from(terms.cancelUntil()))
        .param("audience", details.audience().unit().value())
        .param(
            "groups", details.audience().groups().stream().map(Enum::name).toArray(String[]::new))
        .param("each", details.money().each())
        .param("budget", details.money().budget())
        .param("place", details.pickUp().place())
        .param("pickUpFrom", Timestamp.from(details.pickUp().from()))
        .param("pickUpUntil", Timestamp.from(details.pickUp().until()))
        .param("phone", details.pickUp().phone());
  }

  private void insert(UUID offer, OfferPart part) {
    jdbc.sql(
            """
            insert into benefits.parts (offer_id, number, kind, name, pieces, for_unit, for_group)
            values (:offer, :number, :kind, :name, :pieces, cast(:unit as ltree), :group)
            """)
        .param("offer", offer)
        .param("number", part.number())
        .param("kind", part.kind().name())
        .param("name", part.name())
        .param("pieces", part.pieces())
        .param("unit", part.unit() == null ? null : part.unit().value())
        .param("group", part.group() == null ? null : part.group().name())
        .update();
  }

  /** Hands the draft in for review. */
  public void submit(UUID id, UUID account) {
    jdbc.sql(
            """
            update benefits.offers
            set state = 'IN_REVIEW', submitted_by = :account, note = null, version = version + 1 where id = :id
            """)
        .param("account", account)
        .param("id", id)
        .update();
  }

  public void publish(UUID id, PoolId pool) {
    jdbc.sql(
            """
            update benefits.offers set state = 'PUBLISHED', pool_id = :pool, note = null, published_at = :now,
              version = version + 1
            where id = :id
            """)
        .param("pool", pool.value())
        .param("now", Timestamp.from(clock.instant()))
        .param("id", id)
        .update();
  }

  public void sendBack(UUID id, String note) {
    moveTo(id, OfferState.DRAFT, note);
  }

  public void callOff(UUID id, String note) {
    moveTo(id, OfferState.CALLED_OFF, note);
  }

  private void moveTo(UUID id, OfferState state, String note) {
    jdbc.sql(
            """
            update benefits.offers set state = :state, note = :note, version = version + 1 where id = :id
            """)
        .param("state", state.name())
        .param("note", note)
        .param("id", id)
        .update();
  }

  public void close(UUID id, BigDecimal spent) {
    jdbc.sql(
            """
            update benefits.offers set state = 'CLOSED', spent = :spent, closed_at = :now, version = version + 1
            where id = :id
            """)
        .param("spent", spent)
        .param("now", Timestamp.from(clock.instant()))
        .param("id", id)
        .update();
  }

  /** The offer for those who work with it, locked until the transaction ends. */
  public Offer lock(Actor actor, String number, Permission permission) {
    return found(
        number,
        rows.one(
            "number = :number and unit_path <@ any (cast(:scopes as ltree[])) for update",
            sql -> sql.param("number", number).param("scopes", scopes(actor, permission))));
  }

  /** For those of the sponsor's side who hold the permission, in every state. */
  public Offer visibleTo(Actor actor, String number, Permission permission) {
    return found(
        number,
        rows.one(
            "number = :number and unit_path <@ any (cast(:scopes as ltree[]))",
            sql -> sql.param("number", number).param("scopes", scopes(actor, permission))));
  }

  /** Everybody sees what has been published. */
  public Offer published(String number) {
    return found(
        number,
        rows.one(
            "number = :number and state in ('PUBLISHED', 'CLOSED', 'CALLED_OFF') and pool_id is not"
                + " null",
            sql -> sql.param("number", number)));
  }

  public Offer get(UUID id) {
    return found(id.toString(), rows.one("id = :id", sql -> sql.param("id", id)));
  }

  private static String scopes(Actor actor, Permission permission) {
    return Scopes.array(actor.scopes(permission));
  }

  private static Offer found(String what, @Nullable Offer offer) {
    if (offer == null) {
      throw new NotFound("offer " + what);
    }
    return offer;
  }

  /** Several of them at once, by condition. */
  List<Offer> all(
      String condition, java.util.function.UnaryOperator<JdbcClient.StatementSpec> params) {
    return rows.all(condition, params);
  }
}
