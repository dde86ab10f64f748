package org.qunxing.allocation.draws;

import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.qunxing.allocation.PoolId;
import org.qunxing.allocation.draws.DrawnOrder.Entry;
import org.qunxing.vault.Purpose;
import org.qunxing.vault.Sealed;
import org.qunxing.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Draws what is due, in two steps with a commit between them: the list with its digest, which
 * everybody can read from then on; then the seed with the result. Each step happens once, whoever
 * takes it; a node that dies between them or within one leaves it to the next.
 */
@Component
class DrawWhatIsDue {

  private final JdbcClient jdbc;
  private final TransactionOperations transactions;
  private final Entrants entrants;
  private final Vault vault;

  DrawWhatIsDue(
      JdbcClient jdbc, TransactionOperations transactions, Entrants entrants, Vault vault) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.entrants = entrants;
    this.vault = vault;
  }

  /**
   * What fails is tried again next time, and keeps no other draw waiting.
   *
   * @return how many draws were drawn
   */
  int drawAll() {
    int drawn = 0;
    RuntimeException failure = null;
    for (PoolId pool : due()) {
      try {
        publishList(pool);
        drawn += reveal(pool) ? 1 : 0;
      } catch (RuntimeException e) {
        failure = e;
      }
    }
    if (failure != null) {
      throw failure;
    }
    return drawn;
  }

  private List<PoolId> due() {
    return jdbc.sql(
            """
            select d.pool_id from allocation.draws d join allocation.pools p on p.id = d.pool_id
            where d.drawn_at is null and not p.stopped and p.closes_at <= clock_timestamp() order by p.closes_at, p.id
            """)
        .query((row, _) -> new PoolId(row.getObject("pool_id", UUID.class)))
        .list();
  }

  /** False when it is not time or the list stands already. */
  boolean publishList(PoolId pool) {
    return once(() -> closeEntries(pool) && list(pool));
  }

  private boolean once(BooleanSupplier step) {
    return Objects.requireNonNull(transactions.execute(_ -> step.getAsBoolean()));
  }

  private boolean closeEntries(PoolId pool) {
    return jdbc.sql("select allocation.close_entries(:pool)")
        .param("pool", pool.value())
        .query(Boolean.class)
        .single();
  }

  private boolean list(PoolId pool) {
    List<Entry> entries = entered(pool);
    insert(pool, entries);
    jdbc.sql(
            """
            update allocation.draws set digest = :digest, listed_at = clock_timestamp() where pool_id = :pool
            """)
        .param("pool", pool.value())
        .param("digest", DrawnOrder.digest(entries))
        .update();
    return true;
  }

  private List<Entry> entered(PoolId pool) {
    return jdbc.sql(
            """
            select c.turn, c.holder, c.units,
                   coalesce(l.lots, (select min(m.lots) from allocation.draw_lots m where m.pool_id = c.pool_id)) as lots,
                   case when c.wishes = '{}' then '0' else array_to_string(c.wishes, '/') end as parts
            from allocation.claims c
              left join allocation.draw_lots l on l.pool_id = c.pool_id and l.lots = c.weight
            where c.pool_id = :pool and c.state = 'ENTERED'
            """)
        .param("pool", pool.value())
        .query(
            (row, _) ->
                new Entry(
                    row.getLong("turn"),
                    entrants.code(pool, row.getObject("holder", UUID.class)),
                    row.getInt("lots"),
                    row.getInt("units"),
                    row.getString("parts")))
        .list();
  }

  private void insert(PoolId pool, List<Entry> entries) {
    jdbc.sql(
            """
            insert into allocation.draw_entries (pool_id, code, turn, lots, people, parts)
            select :pool, e.code, e.turn, e.lots, e.people, e.parts
            from unnest(cast(:codes as text[]), cast(:turns as bigint[]), cast(:lots as smallint[]),
              cast(:people as smallint[]), cast(:parts as text[])) as e(code, turn, lots, people, parts)
            """)
        .param("pool", pool.value())
        .param("codes", entries.stream().map(Entry::code).toArray(String[]::new))
        .param("turns", entries.stream().map(Entry::turn).toArray(Long[]::new))
        .param("lots", entries.stream().map(Entry::lots).toArray(Integer[]::new))
        .param("people", entries.stream().map(Entry::people).toArray(Integer[]::new))
        .param("parts", entries.stream().map(Entry::parts).toArray(String[]::new))
        .update();
  }

  /** False when there is no list yet or it was drawn from already. */
  boolean reveal(PoolId pool) {
    return once(() -> settle(pool, seed(pool)));
  }

  private byte[] seed(PoolId pool) {
    byte[] sealed =
        jdbc.sql("select seed_sealed from allocation.draws where pool_id = :pool")
            .param("pool", pool.value())
            .query(byte[].class)
            .single();
    return vault.open(Purpose.DRAW, pool.value(), 0, new Sealed(sealed));
  }

  private boolean settle(PoolId pool, byte[] seed) {
    Long[] drawn = DrawnOrder.of(seed, listed(pool)).stream().map(Entry::turn).toArray(Long[]::new);
    return jdbc.sql("select allocation.settle_draw(:pool, cast(:drawn as bigint[]), :seed)")
        .param("pool", pool.value())
        .param("drawn", drawn)
        .param("seed", HexFormat.of().formatHex(seed))
        .query(Boolean.class)
        .single();
  }

  private List<Entry> listed(PoolId pool) {
    return jdbc.sql(
            """
            select turn, code, lots, people, parts from allocation.draw_entries where pool_id = :pool
            """)
        .param("pool", pool.value())
        .query(Entry.class)
        .list();
  }
}
