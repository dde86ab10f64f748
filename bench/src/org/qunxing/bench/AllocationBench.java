package org.qunxing.bench;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.qunxing.access.CurrentActor;
import org.qunxing.allocation.Claim;
import org.qunxing.allocation.NewPool;
import org.qunxing.allocation.NewPool.Window;
import org.qunxing.allocation.Node;
import org.qunxing.allocation.Outcome;
import org.qunxing.allocation.PoolId;
import org.qunxing.allocation.Pools;
import org.qunxing.allocation.Rush;
import org.qunxing.identity.Accounts;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.UnitPath;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What deciding together is worth: claims a second by 512 claimants, beside one transaction a
 * claim, bare commits and bare batch inserts; over HTTP beside a request that does nothing; with
 * two nodes; with many pools. All in turns, on one durable database.
 */
public final class AllocationBench {

  private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
  private static final int CLAIMANTS = 512;
  private static final int PLENTY = 100_000_000;

  private final BenchApplication application;
  private final OtherWays others;
  private final Rush rush;
  private final Node second;
  private final PostLoad people;

  private AllocationBench(BenchApplication application) throws IOException {
    this.application = application;
    this.others = new OtherWays(application.context());
    this.rush = application.context().getBean(Rush.class);
    this.second = new Node(application.postgres());
    UUID account =
        CurrentActor.as(
            Actor.SYSTEM, () -> bean(Accounts.class).open("+8610000000009", "抢票人", null));
    this.people = new PostLoad(application.port(), account);
  }

  public static void main(String... args) throws Exception {
    Map<String, ?> beans = Map.of("turnstile", new Turnstile(), "claims", new ClaimTurnstile());
    try (BenchApplication application = BenchApplication.start(beans)) {
      new AllocationBench(application).run();
    }
  }

  private void run() throws Exception {
    Map<String, double[]> rates = new LinkedHashMap<>();
    try (second) {
      for (int round = -1; round < ROUNDS; round++) {
        for (var way : ways().entrySet()) {
          double rate = way.getValue().run();
          if (round >= 0) {
            rates.computeIfAbsent(way.getKey(), _ -> new double[ROUNDS])[round] = rate;
          }
        }
      }
    }
    rates.forEach(
        (way, rate) -> MeasuresBench.say("  %-26s %8.0f a second", way, Timing.median(rate)));
    System.out.printf(
        Locale.ROOT,
        "RESULT allocation {\"vs_naive\":%.1f,\"vs_commits\":%.1f,\"vs_unnest\":%.2f,"
            + "\"http_win\":%.2f,\"http_soldout\":%.2f,\"two_nodes\":%.2f,\"many_pools\":%.2f,"
            + "\"claims_per_s\":%.0f,\"p99_ms\":%.1f}%n",
        ratio(rates, "together", "a transaction a claim"),
        ratio(rates, "together", "bare commits"),
        ratio(rates, "together", "bare unnest inserts"),
        ratio(rates, "HTTP winning", "HTTP doing nothing"),
        ratio(rates, "HTTP sold out", "HTTP doing nothing"),
        ratio(rates, "two nodes", "together"),
        ratio(rates, "200 pools", "together"),
        Timing.median(rates.get("together")),
        Timing.median(p99));
  }

  private final double[] p99 = new double[ROUNDS];
  private int measured = -1;

  /** Of the same round, since the machine is not the same in the next. */
  private static double ratio(Map<String, double[]> rates, String one, String other) {
    double[] ratios =
        IntStream.range(0, ROUNDS)
            .mapToDouble(round -> rates.get(one)[round] / rates.get(other)[round])
            .toArray();
    return Timing.median(ratios);
  }

  private interface Way {
    double run() throws Exception;
  }

  private Map<String, Way> ways() {
    Map<String, Way> ways = new LinkedHashMap<>();
    ways.put("a transaction a claim", () -> others.transactions(pool(PLENTY), CLAIMANTS));
    ways.put("bare commits", () -> others.commits(CLAIMANTS));
    ways.put("bare unnest inserts", others::unnest);
    ways.put("together", this::together);
    ways.put("200 pools", () -> claims(pools(200), List.of(rush)).perSecond());
    ways.put("two nodes", () -> claims(pools(1), List.of(rush, second.rush())).perSecond());
    ways.put("HTTP doing nothing", () -> people.run(ClaimTurnstile.NOTHING));
    ways.put("HTTP winning", () -> people.run("/bench/claim/" + pool(PLENTY)));
    ways.put("HTTP sold out", () -> people.run("/bench/claim/" + pool(0)));
    return ways;
  }

  private double together() throws InterruptedException {
    Crowd.Result result = claims(pools(1), List.of(rush));
    if (measured >= 0) {
      p99[measured] = result.p99();
    }
    measured++;
    return result.perSecond();
  }

  private Crowd.Result claims(List<PoolId> pools, List<Rush> nodes) throws InterruptedException {
    AtomicInteger turn = new AtomicInteger();
    return Crowd.of(
        CLAIMANTS,
        claimant -> {
          PoolId pool = pools.get(Math.floorMod(turn.getAndIncrement(), pools.size()));
          Rush node = nodes.get(claimant % nodes.size());
          if (!(node.claim(pool, Claim.one(UUID.randomUUID())) instanceof Outcome.Held)) {
            throw new IllegalStateException("there was plenty");
          }
        });
  }

  private List<PoolId> pools(int count) {
    List<PoolId> pools = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      pools.add(pool(PLENTY));
    }
    return pools;
  }

  private PoolId pool(int capacity) {
    Window window = new Window(Instant.now().minusSeconds(60), Instant.now().plusSeconds(3_600));
    NewPool first =
        NewPool.firstCome("bench", UUID.randomUUID(), UnitPath.of("B"), window, capacity);
    NewPool pool =
        new NewPool(
            first.owner(),
            first.subject(),
            first.unit(),
            first.way(),
            window,
            1,
            0,
            null,
            false,
            first.parts(),
            List.of());
    return CurrentActor.as(
        Actor.SYSTEM,
        () -> bean(TransactionTemplate.class).execute(_ -> bean(Pools.class).open(pool)));
  }

  private <T> T bean(Class<T> type) {
    return application.context().getBean(type);
  }
}
