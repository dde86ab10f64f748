package org.qunxing.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.qunxing.IntegrationTest;
import org.qunxing.allocation.Outcome.Held;
import org.qunxing.kernel.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** What a node says while the database is away, slow, or breaks off in the middle. */
@IntegrationTest
@Import(AllocationFixtures.Configuration.class)
class RushFaultTests {

  private static final Duration SHORT = Duration.ofMillis(400);

  @Autowired private AllocationFixtures cinema;
  @Autowired private DataSource database;

  private final Claim wangFang = Claim.one(UUID.randomUUID());

  @Test
  void doesNotKnowTheOutcomeWhileNoConnectionIsFreeAndAnswersWhenOneIs() {
    PoolId showing = cinema.showing(1);
    AtomicInteger missing = new AtomicInteger(Integer.MAX_VALUE);
    Rush rush = rush(source(() -> fail(missing.getAndDecrement() > 0)), SHORT);

    assertThatThrownBy(() -> rush.claim(showing, wangFang))
        .isInstanceOfSatisfying(
            Refusal.class,
            no -> {
              assertThat(no.reason()).isEqualTo(AllocationReason.OUTCOME_UNKNOWN);
              assertThat(no.reason().status()).isEqualTo(503);
            });
    assertThat(cinema.taken(showing)).isZero();

    missing.set(2);
    assertThat(rush.claim(showing, wangFang)).isEqualTo(new Held(1, 0));
  }

  @Test
  void tellsTheTruthWhenTheConnectionBreaksAfterTheCommit() {
    PoolId showing = cinema.showing(1);
    AtomicInteger breaks = new AtomicInteger(1);
    Rush rush =
        rush(
            new DelegatingDataSource(database) {
              @Override
              public Connection getConnection() throws SQLException {
                return breaking(super.getConnection(), breaks);
              }
            },
            Duration.ofSeconds(5));

    assertThat(rush.claim(showing, wangFang)).isEqualTo(new Held(1, 0));
    assertThat(breaks).as("it did break").hasNonPositiveValue();
    assertThat(cinema.taken(showing)).isEqualTo(1);
    assertThat(rush.claim(showing, Claim.one(UUID.randomUUID()))).isEqualTo(new Outcome.Waiting(2));
  }

  @Test
  void sendsPeopleAwayWhenTooManyWaitAndServesThoseWhoDo() throws Exception {
    PoolId showing = cinema.showing(10);
    CountDownLatch away = new CountDownLatch(1);
    Rush rush = rush(source(() -> await(away)), Duration.ofSeconds(30));
    List<CompletableFuture<Outcome>> waiting = new ArrayList<>();

    assertThatThrownBy(
            () -> {
              while (waiting.size() < 40_000) {
                waiting.add(rush.ask(showing, Claim.one(UUID.randomUUID())));
              }
            })
        .isInstanceOfSatisfying(
            Refusal.class, no -> assertThat(no.reason()).isEqualTo(AllocationReason.CROWDED));

    away.countDown();
    CompletableFuture.allOf(waiting.toArray(CompletableFuture[]::new)).join();
    assertThat(waiting.stream().map(CompletableFuture::resultNow))
        .filteredOn(outcome -> outcome instanceof Held)
        .hasSize(10);
    assertThat(cinema.adds(showing)).isTrue();
  }

  @Test
  void putsAnotherWorkerInThePlaceOfOneThatDies() {
    PoolId showing = cinema.showing(2);
    AtomicInteger dies = new AtomicInteger(1);
    Rush rush =
        rush(
            source(
                () -> {
                  if (dies.getAndDecrement() > 0) {
                    throw new IllegalStateException("a bug");
                  }
                }),
            SHORT);

    assertThatThrownBy(() -> rush.claim(showing, wangFang))
        .isInstanceOfSatisfying(
            Refusal.class,
            no -> assertThat(no.reason()).isEqualTo(AllocationReason.OUTCOME_UNKNOWN));
    assertThat(rush.claim(showing, wangFang)).isEqualTo(new Held(1, 0));
  }

  private static Rush rush(DataSource database, Duration patience) {
    return new Rush(database, new SoldOutMemory(), patience);
  }

  private interface Before {
    void connecting() throws SQLException;
  }

  private DataSource source(Before before) {
    return new DelegatingDataSource(database) {
      @Override
      public Connection getConnection() throws SQLException {
        before.connecting();
        return super.getConnection();
      }
    };
  }

  private static void fail(boolean now) throws SQLException {
    if (now) {
      throw new SQLTransientConnectionException("no connection is free");
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Runs the statement, and then says that the connection was lost. */
  private static Connection breaking(Connection connection, AtomicInteger breaks) {
    return proxy(
        Connection.class,
        connection,
        (name, result) ->
            result instanceof PreparedStatement statement
                ? proxy(
                    PreparedStatement.class,
                    statement,
                    (called, answer) -> {
                      fail(called.equals("executeQuery") && breaks.getAndDecrement() > 0);
                      return answer;
                    })
                : result);
  }

  private interface After {
    Object returned(String method, Object result) throws SQLException;
  }

  private static <T> T proxy(Class<T> type, T target, After after) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (_, method, arguments) -> {
              try {
                return after.returned(method.getName(), method.invoke(target, arguments));
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }
}
