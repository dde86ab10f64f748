package org.qunxing.allocation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.qunxing.allocation.Decisions.Wish;
import org.qunxing.allocation.Lane.Asked;
import org.qunxing.kernel.NotFound;

/** Decides a batch: the plain claims of all pools in one statement, others pool by pool. */
final class DecideTogether implements Lane.Together {

  private final SoldOutMemory soldOut;

  DecideTogether(SoldOutMemory soldOut) {
    this.soldOut = soldOut;
  }

  @Override
  public void answer(Connection connection, List<Asked> batch) throws SQLException {
    long before = soldOut.now();
    List<Asked> others = new ArrayList<>();
    plain(connection, batch, others);
    var byPool = others.stream().collect(groupingBy(Asked::pool, LinkedHashMap::new, toList()));
    for (var pool : byPool.entrySet()) {
      each(connection, pool.getKey(), pool.getValue());
    }
    batch.stream()
        .filter(asked -> asked.answer().state() == Future.State.SUCCESS)
        .filter(asked -> asked.answer().resultNow() instanceof Outcome.SoldOut)
        .forEach(asked -> soldOut.remember(asked.pool(), before));
  }

  /** Who asks twice within a batch shares the answer. */
  private static void plain(Connection connection, List<Asked> batch, List<Asked> others)
      throws SQLException {
    Map<Wish, List<Asked>> wishes = new LinkedHashMap<>();
    for (Asked asked : batch) {
      if (asked.claim().isPlain()) {
        Wish wish = new Wish(asked.pool(), asked.claim().holder());
        wishes.computeIfAbsent(wish, _ -> new ArrayList<>(1)).add(asked);
      } else {
        others.add(asked);
      }
    }
    if (wishes.isEmpty()) {
      return;
    }
    var outcomes = Decisions.decidePlain(connection, List.copyOf(wishes.keySet())).iterator();
    for (List<Asked> asking : wishes.values()) {
      outcomes
          .next()
          .ifPresentOrElse(
              answer -> asking.forEach(asked -> asked.answer().complete(answer)),
              () -> others.addAll(asking));
    }
  }

  private static void each(Connection connection, PoolId pool, List<Asked> asking)
      throws SQLException {
    try {
      List<Outcome> outcomes =
          Decisions.decide(connection, pool, asking.stream().map(Asked::claim).toList());
      for (int i = 0; i < asking.size(); i++) {
        asking.get(i).answer().complete(outcomes.get(i));
      }
    } catch (SQLException e) {
      if (!Decisions.NO_SUCH_POOL.equals(e.getSQLState())) {
        throw e;
      }
      NotFound notFound = new NotFound("pool " + pool);
      asking.forEach(asked -> asked.answer().completeExceptionally(notFound));
    }
  }
}
