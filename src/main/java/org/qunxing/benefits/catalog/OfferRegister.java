package org.qunxing.benefits.catalog;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.access.Scopes;
import org.qunxing.allocation.PoolId;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Permission;
import org.qunxing.kernel.UnitPath;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists of offers, and single ones for pages, in a transaction of its own. */
@NamedInterface("work")
@Component
@Transactional(readOnly = true)
public class OfferRegister {

  private static final int MOST = 100;

  private final Offers offers;
  private final JdbcClient jdbc;
  private final Clock clock;

  OfferRegister(Offers offers, JdbcClient jdbc, Clock clock) {
    this.offers = offers;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** For staff of the sponsor's side, in any state. */
  public Offer visibleTo(Actor actor, String number) {
    return offers.visibleTo(actor, number, Permission.VIEW_OFFERS);
  }

  /** For those who hold the permission where the offer belongs. */
  public Offer visibleTo(Actor actor, String number, Permission permission) {
    return offers.visibleTo(actor, number, permission);
  }

  /** For everybody, once published. */
  public Offer published(String number) {
    return offers.published(number);
  }

  /** A page of what staff look for: latest opening first. */
  public List<Offer> search(
      Actor actor, @Nullable OfferState state, String words, int offset, int limit) {
    return offers.all(
        CONDITION + " order by opens_at desc, number desc offset :offset limit :limit",
        sql -> searched(sql, actor, state, words).param("offset", offset).param("limit", limit));
  }

  public int count(Actor actor, @Nullable OfferState state, String words) {
    return searched(
            jdbc.sql("select count(*) from benefits.offers where " + CONDITION),
            actor,
            state,
            words)
        .query(Integer.class)
        .single();
  }

  private static final String CONDITION =
      """
      unit_path <@ any (cast(:scopes as ltree[]))
        and (cast(:state as text) is null or state = :state)
        and (:words = '' or title ilike '%' || :words || '%' or number = :words)
      """;

  private static JdbcClient.StatementSpec searched(
      JdbcClient.StatementSpec sql, Actor actor, @Nullable OfferState state, String words) {
    return sql.param("scopes", Scopes.array(actor.scopes(Permission.VIEW_OFFERS)))
        .param("state", state == null ? null : state.name())
        .param("words", words.strip());
  }

  /** What is coming or open now for people who belong to one of these units: next first. */
  public List<Offer> openTo(List<UnitPath> memberships) {
    return offers.all(
        """
        state = 'PUBLISHED' and closes_at > :now and audience @> any (cast(:memberships as ltree[]))
        order by opens_at, number limit :most
        """,
        sql ->
            sql.param("now", Timestamp.from(clock.instant()))
                .param("memberships", Scopes.array(memberships))
                .param("most", MOST));
  }

  /** Published offers behind these pools, in no order. */
  public List<Offer> ofPools(Collection<PoolId> pools) {
    return offers.all(
        "pool_id = any (:pools)",
        sql -> sql.param("pools", pools.stream().map(PoolId::value).toArray(UUID[]::new)));
  }

  /** What this unit gave last, whatever became of it: its phone and place are still right. */
  public Optional<Offer> latestOf(UnitPath unit) {
    return offers
        .all(
            "unit_path = cast(:unit as ltree) order by created_at desc limit 1",
            sql -> sql.param("unit", unit.value()))
        .stream()
        .findFirst();
  }

  /** Waiting for this actor's review: made and handed in by others. */
  public List<Offer> toReview(Actor actor) {
    return offers.all(
        """
        state = 'IN_REVIEW' and unit_path <@ any (cast(:scopes as ltree[]))
          and made_by <> :account and submitted_by is distinct from :account
        order by opens_at limit 20
        """,
        sql ->
            sql.param("scopes", Scopes.array(actor.scopes(Permission.REVIEW_OFFERS)))
                .param("account", actor.accountId()));
  }

  /** Everything is handed out or over, but not closed: the maker's own units only, oldest first. */
  public List<Offer> toClose(Actor actor) {
    return offers.all(
        """
        state = 'PUBLISHED' and greatest(closes_at, pick_up_until) < :now
          and unit_path = any (cast(:units as ltree[]))
        order by pick_up_until limit 20
        """,
        sql ->
            sql.param("now", Timestamp.from(clock.instant()))
                .param("units", Scopes.array(actor.scopes(Permission.MAKE_OFFERS))));
  }
}
