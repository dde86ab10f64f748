package org.qunxing.benefits.catalog;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qunxing.allocation.PoolId;
import org.qunxing.allocation.Way;
import org.qunxing.benefits.OfferKind;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.UnitPath;
import org.qunxing.members.MemberGroup;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads offers with their parts: two statements for any number of them. */
@Component
class OfferRows {

  private static final String SELECT =
      """
      select id, number, unit_path::text, unit_name, line, kind, title, description, way, per_person, waits, asks,
             opens_at, closes_at, cancel_until, audience::text, groups, value_each, budget, spent, place, pick_up_from,
             pick_up_until, phone, state, pool_id, note, made_by, submitted_by, version
      from benefits.offers where
      """;

  private final JdbcClient jdbc;

  OfferRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Nullable Offer one(String condition, UnaryOperator<JdbcClient.StatementSpec> params) {
    List<Offer> found = all(condition, params);
    return found.isEmpty() ? null : found.getFirst();
  }

  List<Offer> all(String condition, UnaryOperator<JdbcClient.StatementSpec> params) {
    List<Offer> bare =
        params.apply(jdbc.sql(SELECT + condition)).query((row, _) -> offer(row, List.of())).list();
    Map<UUID, List<OfferPart>> parts = parts(bare.stream().map(Offer::id).toArray(UUID[]::new));
    return bare.stream()
        .map(offer -> with(offer, parts.getOrDefault(offer.id(), List.of())))
        .toList();
  }

  private Map<UUID, List<OfferPart>> parts(UUID[] offers) {
    Map<UUID, List<OfferPart>> parts = new HashMap<>();
    if (offers.length > 0) {
      jdbc.sql(
              """
              select offer_id, number, kind, name, pieces, for_unit::text, for_group
              from benefits.parts where offer_id = any (:offers) order by number
              """)
          .param("offers", offers)
          .query(
              row -> {
                parts
                    .computeIfAbsent(
                        row.getObject("offer_id", UUID.class), _ -> new java.util.ArrayList<>())
                    .add(part(row));
              });
    }
    return parts;
  }

  private static OfferPart part(ResultSet row) throws SQLException {
    String unit = row.getString("for_unit");
    String group = row.getString("for_group");
    return new OfferPart(
        row.getInt("number"),
        OfferPart.Kind.valueOf(row.getString("kind")),
        row.getString("name"),
        row.getInt("pieces"),
        unit == null ? null : UnitPath.of(unit),
        group == null ? null : MemberGroup.valueOf(group));
  }

  private static Offer with(Offer offer, List<OfferPart> parts) {
    OfferDetails bare = offer.details();
    OfferDetails details =
        new OfferDetails(
            bare.kind(),
            bare.title(),
            bare.description(),
            bare.terms(),
            bare.audience(),
            parts,
            bare.money(),
            bare.pickUp());
    return new Offer(
        offer.id(),
        offer.number(),
        offer.unit(),
        offer.unitName(),
        offer.line(),
        details,
        offer.state(),
        offer.pool(),
        offer.note(),
        offer.makers(),
        offer.spent(),
        offer.version());
  }

  private static Offer offer(ResultSet row, List<OfferPart> parts) throws SQLException {
    UUID pool = row.getObject("pool_id", UUID.class);
    BigDecimal spent = row.getBigDecimal("spent");
    return new Offer(
        row.getObject("id", UUID.class),
        row.getString("number"),
        UnitPath.of(row.getString("unit_path")),
        row.getString("unit_name"),
        Line.valueOf(row.getString("line")),
        details(row, parts),
        OfferState.valueOf(row.getString("state")),
        pool == null ? null : new PoolId(pool),
        row.getString("note"),
        makers(row),
        spent,
        row.getInt("version"));
  }

  private static List<UUID> makers(ResultSet row) throws SQLException {
    return Stream.of(
            row.getObject("made_by", UUID.class), row.getObject("submitted_by", UUID.class))
        .filter(Objects::nonNull)
        .toList();
  }

  private static OfferDetails details(ResultSet row, List<OfferPart> parts) throws SQLException {
    return new OfferDetails(
        OfferKind.valueOf(row.getString("kind")),
        row.getString("title"),
        row.getString("description"),
        new OfferDetails.Terms(
            Way.valueOf(row.getString("way")),
            row.getInt("per_person"),
            row.getBoolean("waits"),
            row.getBoolean("asks"),
            row.getTimestamp("opens_at").toInstant(),
            row.getTimestamp("closes_at").toInstant(),
            row.getTimestamp("cancel_until").toInstant()),
        new Audience(
            UnitPath.of(row.getString("audience")),
            Arrays.stream((String[]) row.getArray("groups").getArray())
                .map(MemberGroup::valueOf)
                .collect(Collectors.toSet())),
        parts,
        new OfferDetails.Money(row.getBigDecimal("value_each"), row.getBigDecimal("budget")),
        new OfferDetails.PickUp(
            row.getString("place"),
            row.getTimestamp("pick_up_from").toInstant(),
            row.getTimestamp("pick_up_until").toInstant(),
            row.getString("phone")));
  }
}
