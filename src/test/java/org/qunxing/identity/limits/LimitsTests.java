package org.qunxing.identity.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.qunxing.IntegrationTest;
import org.qunxing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class LimitsTests {

  private static final Limit LIMIT = Limit.GUESSES_AT_PHONE;
  private static final Instant NOON = Instant.parse("2026-11-21T04:00:00Z");

  @Autowired Limits limits;
  @Autowired TestClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  private final String subject = UUID.randomUUID().toString();

  @AfterEach
  void reset() {
    clock.reset();
  }

  @Test
  void givesAsManyAsThereAreAndThenSaysWhenTheNextComes() {
    clock.stopAt(NOON);
    takeAll();

    assertThat(limits.take(LIMIT, subject)).contains(NOON.plus(LIMIT.each()));
    clock.pass(LIMIT.each().minusSeconds(1));
    assertThat(limits.take(LIMIT, subject)).isPresent();
    clock.pass(Duration.ofSeconds(1));
    assertThat(limits.take(LIMIT, subject)).isEmpty();
    assertThat(limits.take(LIMIT, subject)).isPresent();
  }

  @Test
  void refusedTriesDoNotPostponeTheNext() {
    clock.stopAt(NOON);
    takeAll();
    for (int turn = 0; turn < 50; turn++) {
      limits.take(LIMIT, subject);
    }

    assertThat(limits.take(LIMIT, subject)).contains(NOON.plus(LIMIT.each()));
  }

  @Test
  void oneSubjectsTriesAreNotAnothers() {
    takeAll();

    assertThat(limits.take(LIMIT, subject + "x")).isEmpty();
    assertThat(limits.take(Limit.SECOND_STEPS, subject)).isEmpty();
  }

  @Test
  void whatIsGivenBackOrForgottenCanBeTakenAgain() {
    takeAll();
    limits.giveBack(LIMIT, subject);
    assertThat(limits.take(LIMIT, subject)).isEmpty();
    assertThat(limits.take(LIMIT, subject)).isPresent();

    limits.forget(LIMIT, subject);
    assertThat(limits.take(LIMIT, subject)).isEmpty();
  }

  @Test
  void aTryCountsEvenWhenWhatWasTriedIsRolledBack() {
    clock.stopAt(NOON);
    for (int turn = 0; turn < LIMIT.atOnce(); turn++) {
      transaction.executeWithoutResult(
          status -> {
            limits.take(LIMIT, subject);
            status.setRollbackOnly();
          });
    }

    assertThat(limits.take(LIMIT, subject)).isPresent();
  }

  @Test
  void manyAtOnceGetNoMoreThanThereIs() throws Exception {
    clock.stopAt(NOON);
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Callable<Optional<Instant>>> tries =
          Stream.generate(() -> (Callable<Optional<Instant>>) () -> limits.take(LIMIT, subject))
              .limit(60)
              .toList();
      int taken = 0;
      for (Future<Optional<Instant>> one : threads.invokeAll(tries)) {
        taken += one.get().isEmpty() ? 1 : 0;
      }

      assertThat(taken).isEqualTo(LIMIT.atOnce());
    }
  }

  @Test
  void fullBucketsAreSweptAwayAndTheSubjectIsNowhereInClear() {
    clock.stopAt(NOON);
    limits.take(LIMIT, "+8613912340000");
    String clear =
        "select count(*) from identity.limits where position('139123'::bytea in subject) > 0";
    assertThat(jdbc.sql(clear).query(Integer.class).single()).isZero();

    clock.pass(LIMIT.each().plusSeconds(1));

    assertThat(limits.sweep()).isPositive();
  }

  private void takeAll() {
    for (int turn = 0; turn < LIMIT.atOnce(); turn++) {
      assertThat(limits.take(LIMIT, subject)).isEmpty();
    }
  }
}
