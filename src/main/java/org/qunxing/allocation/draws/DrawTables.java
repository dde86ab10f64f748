package org.qunxing.allocation.draws;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.allocation.PoolId;
import org.qunxing.allocation.draws.Draw.Counts;
import org.qunxing.allocation.draws.Draw.Limit;
import org.qunxing.allocation.draws.Draw.PartOfDraw;
import org.qunxing.allocation.draws.Draw.Promise;
import org.qunxing.allocation.draws.DrawTerms.Lots;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Draws as they are stored. */
@Component
class DrawTables {

  private static final String DRAWS =
      """
      select d.pool_id, d.number, d.title, d.commitment, d.party_most, d.declared_at, d.digest, d.listed_at,
             d.seed, d.drawn_at, p.opens_at, p.closes_at, p.stopped, p.queue_most
      from allocation.draws d join allocation.pools p on p.id = d.pool_id
      """;

  private final JdbcClient jdbc;

  DrawTables(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  long insert(PoolId pool, DrawTerms terms, String commitment, byte[] sealed) {
    return jdbc.sql(
            """
            insert into allocation.draws (pool_id, title, commitment, seed_sealed, party_most, declared_at)
            values (:pool, :title, :commitment, :sealed, :partyMost, clock_timestamp())
            returning number
            """)
        .param("pool", pool.value())
        .param("title", terms.title())
        .param("commitment", commitment)
        .param("sealed", sealed)
        .param("partyMost", terms.partyMost())
        .query(Long.class)
        .single();
  }

  void insert(PoolId pool, Lots lots) {
    jdbc.sql("insert into allocation.draw_lots (pool_id, lots, who) values (:pool, :lots, :who)")
        .param("pool", pool.value())
        .param("lots", lots.lots())
        .param("who", lots.who())
        .update();
  }

  void promiseParts(PoolId pool) {
    jdbc.sql(
            """
            insert into allocation.draw_parts (pool_id, part, name, promised)
            select pool_id, part, name, capacity from allocation.levels where pool_id = :pool
            """)
        .param("pool", pool.value())
        .update();
  }

  Optional<Draw> find(PoolId pool) {
    return jdbc.sql(DRAWS + "where d.pool_id = :pool")
        .param("pool", pool.value())
        .query(DrawTables::draw)
        .optional();
  }

  Optional<Draw> numbered(long number) {
    return jdbc.sql(DRAWS + "where d.number = :number")
        .param("number", number)
        .query(DrawTables::draw)
        .optional();
  }

  /** The draws that are yet to come, the nearest first, then the latest that were drawn. */
  List<Draw> latest(int most) {
    return jdbc.sql(
            DRAWS
                + """
                order by d.drawn_at is not null, case when d.drawn_at is null then p.closes_at end,
                         d.drawn_at desc, d.number limit :most
                """)
        .param("most", most)
        .query(DrawTables::draw)
        .list();
  }

  private static Draw draw(ResultSet row, int ignored) throws SQLException {
    return new Draw(
        new PoolId(row.getObject("pool_id", UUID.class)),
        row.getLong("number"),
        row.getString("title"),
        row.getString("commitment"),
        row.getInt("party_most"),
        row.getTimestamp("declared_at").toInstant(),
        row.getString("digest"),
        instant(row.getTimestamp("listed_at")),
        row.getString("seed"),
        instant(row.getTimestamp("drawn_at")),
        row.getTimestamp("opens_at").toInstant(),
        row.getTimestamp("closes_at").toInstant(),
        row.getBoolean("stopped"),
        row.getObject("queue_most", Integer.class));
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }

  Promise promise(PoolId pool) {
    return new Promise(lots(pool), parts(pool), limits(pool));
  }

  private List<Lots> lots(PoolId pool) {
    return jdbc.sql(
            "select lots, who from allocation.draw_lots where pool_id = :pool order by lots")
        .param("pool", pool.value())
        .query(Lots.class)
        .list();
  }

  private List<PartOfDraw> parts(PoolId pool) {
    return jdbc.sql(
            """
            select part, name, promised, available from allocation.draw_parts where pool_id = :pool order by part
            """)
        .param("pool", pool.value())
        .query(PartOfDraw.class)
        .list();
  }

  private List<Limit> limits(PoolId pool) {
    return jdbc.sql(
            """
            select c.name, c.counts, c.most from allocation.pool_caps p join allocation.caps c on c.id = p.cap_id
            where p.pool_id = :pool order by c.name, c.id
            """)
        .param("pool", pool.value())
        .query(Limit.class)
        .list();
  }

  Optional<UUID> leaderOf(PoolId pool, UUID person) {
    return jdbc.sql(
            """
            select leader from allocation.party_members where pool_id = :pool and person = :person
            """)
        .param("pool", pool.value())
        .param("person", person)
        .query(UUID.class)
        .optional();
  }

  Optional<DrawEntry> entry(PoolId pool, String code) {
    return jdbc.sql(
            """
            select code, lots, people, parts, place, result, part from allocation.draw_entries
            where pool_id = :pool and code = :code
            """)
        .param("pool", pool.value())
        .param("code", code)
        .query(DrawEntry.class)
        .optional();
  }

  List<DrawEntry> entries(PoolId pool, int from, int most) {
    return jdbc.sql(
            """
            select code, lots, people, parts, place, result, part from allocation.draw_entries
            where pool_id = :pool order by place, code collate "C" offset :from limit :most
            """)
        .param("pool", pool.value())
        .param("from", from)
        .param("most", most)
        .query(DrawEntry.class)
        .list();
  }

  Counts counts(PoolId pool) {
    return jdbc.sql(
            """
            select count(*) as entries, coalesce(sum(people), 0) as people,
                   count(*) filter (where result = 'HELD') as held
            from allocation.draw_entries where pool_id = :pool
            """)
        .param("pool", pool.value())
        .query(Counts.class)
        .single();
  }

  /** By the clock that counts for claims. */
  Instant now() {
    return jdbc.sql("select clock_timestamp()").query(Timestamp.class).single().toInstant();
  }

  /** How many have entered so far. */
  int entered(PoolId pool) {
    return jdbc.sql(
            "select count(*) from allocation.claims where pool_id = :pool and state = 'ENTERED'")
        .param("pool", pool.value())
        .query(Integer.class)
        .single();
  }
}
