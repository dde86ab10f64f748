package org.qunxing.allocation.draws;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.qunxing.allocation.Claims;
import org.qunxing.allocation.PoolId;
import org.qunxing.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who takes part together. One enters and shows a code; the others join by it on their own phones,
 * so nobody types anybody else's name. Each person stands in one party of a draw; an entry of her
 * own gives way to it.
 *
 * <p>Joins the caller's transaction. The caller has checked who may take part.
 */
@Component
public class Parties {

  private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
  private static final int CODE = 6;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final JdbcClient jdbc;
  private final Claims claims;
  private final DrawTables tables;

  Parties(JdbcClient jdbc, Claims claims, DrawTables tables) {
    this.jdbc = jdbc;
    this.claims = claims;
    this.tables = tables;
  }

  /** The party of this person, led by herself or by another. */
  public Optional<Party> of(PoolId pool, UUID person) {
    return tables.leaderOf(pool, person).map(leader -> party(pool, leader));
  }

  private Party party(PoolId pool, UUID leader) {
    String code =
        jdbc.sql("select code from allocation.parties where pool_id = :pool and leader = :leader")
            .param("pool", pool.value())
            .param("leader", leader)
            .query(String.class)
            .single();
    return new Party(leader, code, people(pool, leader));
  }

  private List<UUID> people(PoolId pool, UUID leader) {
    return jdbc.sql(
            """
            select person from allocation.party_members where pool_id = :pool and leader = :leader
            order by person <> leader, person
            """)
        .param("pool", pool.value())
        .param("leader", leader)
        .query(UUID.class)
        .list();
  }

  /** Opens a party, or finds the one that this person leads; its code is for those she wants. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Party lead(PoolId pool, UUID leader) {
    mustTakeParties(pool);
    Optional<UUID> led = tables.leaderOf(pool, leader);
    if (led.isPresent() && !led.get().equals(leader)) {
      throw new Refusal(DrawReason.IN_A_PARTY);
    }
    if (claims.of(pool, leader).isEmpty()) {
      throw new Refusal(DrawReason.NOT_ENTERED);
    }
    if (led.isEmpty()) {
      insert(pool, leader);
    }
    return party(pool, leader);
  }

  private record Terms(int partyMost, boolean open) {}

  /** Under the pool's lock, as the list is made: of those who joined before, or not at all. */
  private void mustTakeParties(PoolId pool) {
    jdbc.sql("select part from allocation.levels where pool_id = :pool order by part for update")
        .param("pool", pool.value())
        .query(Integer.class)
        .list();
    Terms draw =
        jdbc.sql(
                """
                select d.party_most, d.listed_at is null and not p.stopped and clock_timestamp() < p.closes_at as open
                from allocation.draws d join allocation.pools p on p.id = d.pool_id
                where d.pool_id = :pool
                """)
            .param("pool", pool.value())
            .query(Terms.class)
            .optional()
            .orElse(new Terms(1, true));
    if (draw.partyMost() == 1) {
      throw new Refusal(DrawReason.ALONE_ONLY);
    }
    if (!draw.open()) {
      throw new Refusal(DrawReason.ENTRIES_CLOSED);
    }
  }

  /** The same person twice at once finds one party, hers. */
  private void insert(PoolId pool, UUID leader) {
    jdbc.sql(
            """
            insert into allocation.parties (pool_id, leader, code) values (:pool, :leader, :code)
            on conflict (pool_id, leader) do nothing
            """)
        .param("pool", pool.value())
        .param("leader", leader)
        .param("code", freshCode())
        .update();
    if (!add(pool, leader, leader)) {
      throw new Refusal(DrawReason.IN_A_PARTY);
    }
  }

  private static String freshCode() {
    StringBuilder code = new StringBuilder();
    RANDOM.ints(CODE, 0, LETTERS.length()).forEach(at -> code.append(LETTERS.charAt(at)));
    return code.toString();
  }

  /** Whether the person stands in this party now. */
  private boolean add(PoolId pool, UUID leader, UUID person) {
    jdbc.sql(
            """
            insert into allocation.party_members (pool_id, person, leader) values (:pool, :person, :leader)
            on conflict (pool_id, person) do nothing
            """)
        .param("pool", pool.value())
        .param("person", person)
        .param("leader", leader)
        .update();
    return tables.leaderOf(pool, person).filter(leader::equals).isPresent();
  }

  /**
   * Joins by the code. An entry of one's own, or a party that nobody has joined, is given up for
   * it.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Party join(PoolId pool, UUID person, String code) {
    mustTakeParties(pool);
    UUID leader = lockByCode(pool, code.strip().toUpperCase(Locale.ROOT));
    Optional<UUID> now = tables.leaderOf(pool, person);
    if (now.isPresent() && now.get().equals(leader)) {
      return party(pool, leader);
    }
    if (now.isPresent()) {
      giveUpEmptyOwn(pool, person, now.get());
    }
    mustHaveRoom(pool, leader);
    mustBeWithinLimits(pool, person);
    if (!add(pool, leader, person)) {
      throw new Refusal(DrawReason.IN_A_PARTY);
    }
    claims.of(pool, person).forEach(own -> claims.release(pool, own.turn()));
    return party(pool, leader);
  }

  private UUID lockByCode(PoolId pool, String code) {
    return jdbc.sql(
            """
            select leader from allocation.parties where pool_id = :pool and code = :code for update
            """)
        .param("pool", pool.value())
        .param("code", code)
        .query(UUID.class)
        .optional()
        .orElseThrow(() -> new Refusal(DrawReason.PARTY_UNKNOWN));
  }

  private void giveUpEmptyOwn(PoolId pool, UUID person, UUID leaderNow) {
    if (!leaderNow.equals(person)) {
      throw new Refusal(DrawReason.IN_A_PARTY);
    }
    if (people(pool, person).size() > 1) {
      throw new Refusal(DrawReason.OTHERS_ARE_WITH_YOU);
    }
    dissolve(pool, person);
  }

  private void mustHaveRoom(PoolId pool, UUID leader) {
    int most = tables.find(pool).orElseThrow().partyMost();
    if (people(pool, leader).size() >= most) {
      throw new Refusal(DrawReason.PARTY_FULL, most);
    }
  }

  /** Or the whole party would be passed over at the draw. */
  private void mustBeWithinLimits(PoolId pool, UUID person) {
    boolean reached =
        jdbc.sql(
                """
                select allocation.cap_in_the_way(:pool, :person, null, null, 1) is not null
                """)
            .param("pool", pool.value())
            .param("person", person)
            .query(Boolean.class)
            .single();
    if (reached) {
      throw new Refusal(DrawReason.LIMIT_REACHED);
    }
  }

  /**
   * Leaves, or is asked to leave by the one who leads. When the leader goes, the party is no more;
   * her own entry stays hers.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void leave(PoolId pool, UUID person) {
    mustTakeParties(pool);
    dissolve(pool, person);
    jdbc.sql("delete from allocation.party_members where pool_id = :pool and person = :person")
        .param("pool", pool.value())
        .param("person", person)
        .update();
  }

  private void dissolve(PoolId pool, UUID leader) {
    jdbc.sql("delete from allocation.parties where pool_id = :pool and leader = :leader")
        .param("pool", pool.value())
        .param("leader", leader)
        .update();
  }
}
