package org.qunxing.benefits.handing;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.qunxing.allocation.Standing;
import org.qunxing.benefits.catalog.Offer;
import org.qunxing.kernel.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What counters have handed out. Joins the caller's transaction. */
@Component
public class HandOuts {

  private final JdbcClient jdbc;
  private final Clock clock;

  HandOuts(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** One that happened: when, and by whom. */
  public record HandOut(long turn, Instant at, String byName) {}

  /** How the counter knew whose it is. */
  enum How {
    CARD,
    CODE
  }

  /** Nobody hands this one out, and nobody gives it back, until the caller's transaction ends. */
  public void lock(UUID offer, long turn) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))::text")
        .param("name", "benefits.hand-out:" + offer + "/" + turn)
        .query(String.class)
        .single();
  }

  public Optional<HandOut> find(UUID offer, long turn) {
    return jdbc.sql(
            """
            select turn, at, by_name from benefits.hand_outs where offer_id = :offer and turn = :turn
            """)
        .param("offer", offer)
        .param("turn", turn)
        .query(HandOut.class)
        .optional();
  }

  /** True for exactly one caller, at whatever counter. */
  boolean record(Actor actor, Offer offer, Standing holding, How how) {
    return jdbc.sql(
                """
                insert into benefits.hand_outs (offer_id, turn, unit_path, person_id, units, part, by_account, by_name,
                  how, at)
                values (:offer, :turn, cast(:unit as ltree), :person, :units, :part, :account, :name, :how, :now)
                on conflict do nothing
                """)
            .param("offer", offer.id())
            .param("turn", holding.turn())
            .param("unit", offer.unit().value())
            .param("person", holding.holder())
            .param("units", holding.units())
            .param("part", holding.part())
            .param("account", actor.accountId())
            .param("name", actor.name())
            .param("how", how.name())
            .param("now", Timestamp.from(clock.instant()))
            .update()
        == 1;
  }
}
