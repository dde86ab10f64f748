package org.qunxing.allocation.reacting;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qunxing.members.FollowsPerson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a person holds or has booked goes with the person. Nothing becomes free by it. */
@Component
class WhenPersonsMerge implements FollowsPerson {

  private static final String CLAIM = "claim:";
  private static final String BOOKING = "booking:";

  private final JdbcClient jdbc;

  WhenPersonsMerge(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String keeper() {
    return "allocation";
  }

  @Override
  public List<String> move(UUID from, UUID into) {
    return Stream.concat(
            changeHolder(from, into, null).stream().map(claim -> CLAIM + claim),
            moveBookings(from, into).stream().map(id -> BOOKING + id))
        .toList();
  }

  private record ClaimKey(UUID pool, long turn) {

    static ClaimKey of(String key) {
      String[] parts = key.substring(CLAIM.length()).split("#");
      return new ClaimKey(UUID.fromString(parts[0]), Long.parseLong(parts[1]));
    }

    @Override
    public String toString() {
      return pool + "#" + turn;
    }
  }

  private List<ClaimKey> changeHolder(UUID from, UUID into, @Nullable List<ClaimKey> only) {
    return jdbc.sql(
            """
            select pool_id as pool, turn
            from allocation.change_holder(:from, :into, cast(:pools as uuid[]), cast(:turns as bigint[]))
            """)
        .param("from", from)
        .param("into", into)
        .param(
            "pools", only == null ? null : only.stream().map(ClaimKey::pool).toArray(UUID[]::new))
        .param(
            "turns", only == null ? null : only.stream().map(ClaimKey::turn).toArray(Long[]::new))
        .query(ClaimKey.class)
        .list();
  }

  private List<UUID> moveBookings(UUID from, UUID into) {
    return jdbc.sql(
            "update allocation.bookings set holder = :into where holder = :from returning id")
        .param("from", from)
        .param("into", into)
        .query(UUID.class)
        .list();
  }

  @Override
  public void moveBack(List<String> keys, UUID from, UUID to) {
    changeHolder(
        from, to, keys.stream().filter(key -> key.startsWith(CLAIM)).map(ClaimKey::of).toList());
    jdbc.sql("update allocation.bookings set holder = :to where id = any (:ids)")
        .param("to", to)
        .param("ids", FollowsPerson.ids(keys, BOOKING))
        .update();
  }

  @Override
  public Set<UUID> known(Collection<UUID> people) {
    return Set.copyOf(
        jdbc.sql(
                """
                select holder from allocation.claims where holder = any (:people) and state <> 'RELEASED'
                union select holder from allocation.bookings where holder = any (:people)
                """)
            .param("people", people.toArray(UUID[]::new))
            .query(UUID.class)
            .list());
  }

  @Override
  public String knownAs() {
    return "领过、排过或预订过名额";
  }
}
