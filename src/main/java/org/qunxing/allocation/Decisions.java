package org.qunxing.allocation;

import static java.util.Collections.nCopies;
import static java.util.stream.Collectors.joining;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Calls the database's functions that decide: one round trip for a whole batch. */
final class Decisions {

  private Decisions() {}

  /** The SQL state of a question about a pool that does not exist. */
  static final String NO_SUCH_POOL = "P0002";

  /** A plain claim: one unit for this holder. */
  record Wish(PoolId pool, UUID holder) {}

  /**
   * The answers to plain claims of any pools, in their order; none where {@link #decide} has to be
   * asked. Where the connection is in no transaction, they are on disk when this returns.
   *
   * @param wishes each holder once in a pool
   */
  static List<Optional<Outcome>> decidePlain(Connection connection, List<Wish> wishes)
      throws SQLException {
    // Sorted, so that two nodes lock the same pools in the same order.
    Map<UUID, Integer> asking = new TreeMap<>();
    wishes.forEach(wish -> asking.merge(wish.pool().value(), 1, Integer::sum));
    List<UUID> pools = List.copyOf(asking.keySet());
    Map<UUID, Integer> numbers = new HashMap<>();
    pools.forEach(pool -> numbers.put(pool, numbers.size() + 1));
    try (PreparedStatement call =
        connection.prepareStatement(
            "select outcomes, turns from allocation.decide_plain(?, ?, ?, ?)")) {
      call.setArray(1, array(connection, "uuid", pools, pool -> pool));
      call.setArray(2, array(connection, "int4", pools, asking::get));
      call.setArray(3, array(connection, "int4", wishes, wish -> numbers.get(wish.pool().value())));
      call.setArray(4, array(connection, "uuid", wishes, Wish::holder));
      return plainOutcomes(call);
    }
  }

  private static List<Optional<Outcome>> plainOutcomes(PreparedStatement call) throws SQLException {
    try (ResultSet row = call.executeQuery()) {
      row.next();
      String[] outcomes = (String[]) row.getArray("outcomes").getArray();
      Long[] turns = (Long[]) row.getArray("turns").getArray();
      return IntStream.range(0, outcomes.length)
          .mapToObj(i -> outcome(outcomes[i], turns[i] == null ? 0 : turns[i], Part.GENERAL, null))
          .toList();
    }
  }

  /**
   * The answers, in the order of the claims, as above.
   *
   * @param claims each holder once where one is the limit, else each request once
   */
  static List<Outcome> decide(Connection connection, PoolId pool, List<Claim> claims)
      throws SQLException {
    try (PreparedStatement call =
        connection.prepareStatement(
            "select ord, outcome, turn, part, cap"
                + " from allocation.decide(?, ?, ?, ?, ?, ?, ?, ?)")) {
      call.setObject(1, pool.value());
      call.setArray(2, array(connection, "uuid", claims, Claim::holder));
      call.setArray(3, array(connection, "uuid", claims, Claim::request));
      call.setArray(4, array(connection, "int4", claims, Claim::units));
      call.setArray(5, array(connection, "int4", claims, Claim::weight));
      call.setArray(6, array(connection, "text", claims, Decisions::wishes));
      call.setArray(7, array(connection, "uuid", claims, Claim::household));
      call.setArray(8, array(connection, "uuid", claims, Claim::unit));
      return outcomes(call, claims.size()).stream().map(Optional::orElseThrow).toList();
    }
  }

  /** What is known of these claims without deciding anything: sold out where nothing is. */
  static List<Outcome> known(Connection connection, List<Lane.Asked> asking) throws SQLException {
    try (PreparedStatement call =
        connection.prepareStatement(
            "select ord, outcome, turn, part, cast(null as uuid) as cap from allocation.known(?, ?,"
                + " ?)")) {
      call.setArray(1, array(connection, "uuid", asking, asked -> asked.pool().value()));
      call.setArray(2, array(connection, "uuid", asking, asked -> asked.claim().holder()));
      call.setArray(3, array(connection, "uuid", asking, asked -> asked.claim().request()));
      return outcomes(call, asking.size()).stream()
          .map(outcome -> outcome.orElse(new Outcome.SoldOut()))
          .toList();
    }
  }

  private static List<Optional<Outcome>> outcomes(PreparedStatement call, int count)
      throws SQLException {
    List<Optional<Outcome>> outcomes = new ArrayList<>(nCopies(count, Optional.empty()));
    try (ResultSet rows = call.executeQuery()) {
      while (rows.next()) {
        outcomes.set(
            rows.getInt("ord") - 1,
            outcome(
                rows.getString("outcome"),
                rows.getLong("turn"),
                rows.getInt("part"),
                rows.getObject("cap", UUID.class)));
      }
    }
    return outcomes;
  }

  private static Optional<Outcome> outcome(
      String outcome, long turn, int part, @Nullable UUID cap) {
    return switch (outcome) {
      case "EACH" -> Optional.empty();
      case "HELD" -> Optional.of(new Outcome.Held(turn, part));
      case "OFFERED" -> Optional.of(new Outcome.Offered(turn, part));
      case "WAITING" -> Optional.of(new Outcome.Waiting(turn));
      case "ENTERED" -> Optional.of(new Outcome.Entered(turn));
      case "SOLD_OUT" -> Optional.of(new Outcome.SoldOut());
      case "NOT_YET" -> Optional.of(new Outcome.NotYet());
      case "OVER" -> Optional.of(new Outcome.Over());
      case "STOPPED" -> Optional.of(new Outcome.Stopped());
      case "LIMIT" -> Optional.of(new Outcome.LimitReached(null));
      case "CAP" -> Optional.of(new Outcome.LimitReached(cap));
      default -> throw new IllegalStateException("outcome " + outcome);
    };
  }

  private static <T> Array array(
      Connection connection, String type, List<T> of, Function<T, @Nullable Object> value)
      throws SQLException {
    return connection.createArrayOf(type, of.stream().map(value).toArray());
  }

  private static @Nullable String wishes(Claim claim) {
    return claim.wishes().isEmpty()
        ? null
        : claim.wishes().stream().map(String::valueOf).collect(joining(",", "{", "}"));
  }
}
