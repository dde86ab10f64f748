package org.qunxing.allocation.draws;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunxing.allocation.PoolId;
import org.qunxing.allocation.draws.Draw.Promise;
import org.qunxing.kernel.NotFound;
import org.qunxing.kernel.Refusal;
import org.qunxing.vault.Purpose;
import org.qunxing.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Promises draws and shows them. A pool that gives by lot needs one; it is drawn by itself within
 * seconds of the window's end.
 *
 * <p>People enter by claiming ({@code Rush}, {@code Claims}) with the weight that the declared
 * terms give them, and leave by {@code Claims.release}.
 */
@Component
public class Draws {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final JdbcClient jdbc;
  private final DrawTables tables;
  private final Entrants entrants;
  private final Vault vault;

  Draws(JdbcClient jdbc, DrawTables tables, Entrants entrants, Vault vault) {
    this.jdbc = jdbc;
    this.tables = tables;
    this.entrants = entrants;
    this.vault = vault;
  }

  /**
   * Makes the seed, seals it, and publishes its commitment together with the terms; in the
   * transaction that opens the pool, or later while nobody has entered.
   *
   * @return the number under which the draw is published
   * @throws Refusal {@link DrawReason#DECLARED_TOO_LATE}
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public long declare(PoolId pool, DrawTerms terms) {
    lockUnentered(pool);
    byte[] seed = new byte[32];
    RANDOM.nextBytes(seed);
    long number =
        tables.insert(
            pool,
            terms,
            DrawnOrder.sha256(seed),
            vault.seal(Purpose.DRAW, pool.value(), 0, seed).bytes());
    terms.lots().forEach(lots -> tables.insert(pool, lots));
    tables.promiseParts(pool);
    return number;
  }

  /** Whoever enters next waits for the lock, and finds the promise made. */
  private void lockUnentered(PoolId pool) {
    jdbc.sql("select part from allocation.levels where pool_id = :pool order by part for update")
        .param("pool", pool.value())
        .query(Integer.class)
        .list();
    boolean unentered =
        jdbc.sql(
                """
                select l.turns = 0 and p.closes_at > clock_timestamp()
                from allocation.pools p join allocation.levels l on l.pool_id = p.id and l.part = 0
                where p.id = :pool and p.way = 'DRAW'
                """)
            .param("pool", pool.value())
            .query(Boolean.class)
            .optional()
            .orElseThrow(() -> new NotFound("pool for a draw " + pool));
    if (!unentered) {
      throw new Refusal(DrawReason.DECLARED_TOO_LATE);
    }
  }

  public Optional<Draw> of(PoolId pool) {
    return tables.find(pool);
  }

  public Optional<Draw> numbered(long number) {
    return tables.numbered(number);
  }

  /** What was promised with it. */
  public Promise promise(PoolId pool) {
    return tables.promise(pool);
  }

  /**
   * Under which code the entry of this person stands in the published list: for her own page alone.
   * In a party it is the code of the one who leads it.
   *
   * @param holder who entered
   */
  public String code(PoolId pool, UUID holder) {
    return entrants.code(pool, tables.leaderOf(pool, holder).orElse(holder));
  }

  /** The entry of a code; none before the list stands. */
  public Optional<DrawEntry> entry(PoolId pool, String code) {
    return tables.entry(pool, code);
  }

  /** The published list: in the order drawn, before that by code. */
  public List<DrawEntry> entries(PoolId pool, int from, int most) {
    return tables.entries(pool, from, most);
  }
}
