package org.qunxing.allocation;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Takes back what was offered and not taken in time, and passes it down the queue. */
@Component
class LapsedOffers {

  private final JdbcClient jdbc;
  private final TransactionOperations transactions;

  LapsedOffers(JdbcClient jdbc, TransactionOperations transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  /**
   * @return how many lapsed
   */
  int passOn() {
    int lapsed = 0;
    for (Offer offer : ended()) {
      if (Boolean.TRUE.equals(transactions.execute(_ -> takeBack(offer)))) {
        lapsed++;
      }
    }
    return lapsed;
  }

  private record Offer(UUID pool, long turn) {}

  private List<Offer> ended() {
    return jdbc.sql(
            """
            select pool_id as pool, turn from allocation.claims
            where state = 'OFFERED' and offer_until <= clock_timestamp() order by offer_until, turn limit 1000
            """)
        .query(Offer.class)
        .list();
  }

  /** Under the lock once more: it may have been taken or given back since. */
  private boolean takeBack(Offer offer) {
    return jdbc.sql(
            """
            select allocation.lapse(:pool, :turn)
            """)
        .param("pool", offer.pool())
        .param("turn", offer.turn())
        .query(Boolean.class)
        .single();
  }
}
