package org.qunxing.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunxing.Visitor;
import org.qunxing.activities.ActivityFixtures;
import org.qunxing.organisations.OrganisationsFixtures;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everybody signs up at once, and the power goes in the middle of it. */
class SignUpCrashTests {

  private static final String CONFIRMED = "报名成功";
  private static final String WAITING = "候补第";

  @TempDir Path directory;

  /** What each member was told, by number; who heard nothing is not in it. */
  private final Map<Integer, String> told = new ConcurrentHashMap<>();

  @Test
  void losesNoSignUpThatWasAcknowledgedAndDoublesNone() throws Exception {
    var home = directory.resolve("home");
    String activity;
    try (var app =
        AppProcess.stagedBy(
            home, SignUpStage.class, ActivityFixtures.class, OrganisationsFixtures.class)) {
      activity = app.output().split(SignUpStage.STAGED)[1].lines().findFirst().orElseThrow();
      var enough = new CountDownLatch(4);
      try (var crowd = crowd(app, activity, enough)) {
        assertThat(enough.await(60, TimeUnit.SECONDS)).isTrue();
        app.killBoth();
        crowd.shutdownNow();
      }
    }
    var before = Map.copyOf(told);
    try (var app = AppProcess.start(home)) {
      assertThat(holding(app.wholeDatabase(), "CONFIRMED")).isLessThanOrEqualTo(SignUpStage.SEATS);
      assertThat(rows(app.wholeDatabase())).isGreaterThanOrEqualTo(before.size());

      crowd(app, activity, new CountDownLatch(0)).close();

      assertThat(told).hasSize(SignUpStage.MEMBERS).containsAllEntriesOf(before);
      assertNothingIsDoubled(app.wholeDatabase());
    }
  }

  private static void assertNothingIsDoubled(JdbcClient database) {
    assertThat(rows(database)).isEqualTo(SignUpStage.MEMBERS);
    assertThat(number(database, "select count(distinct person_id) from activities.sign_ups"))
        .isEqualTo(SignUpStage.MEMBERS);
    assertThat(holding(database, "CONFIRMED")).isEqualTo(SignUpStage.SEATS);
    assertThat(holding(database, "WAITING")).isEqualTo(SignUpStage.MEMBERS - SignUpStage.SEATS);
    assertThat(
            number(
                database,
                "select sum(quantity) from measures.facts where measure = 'activities.signups'"))
        .as("each seat is counted once")
        .isEqualTo(SignUpStage.SEATS);
  }

  /** All members sign in one after the other, and then press the button together. */
  private ExecutorService crowd(AppProcess app, String activity, CountDownLatch answers) {
    var pages =
        IntStream.range(0, SignUpStage.MEMBERS)
            .mapToObj(member -> signedIn(app, member).get("/my/activities/" + activity))
            .toList();
    var crowd = Executors.newVirtualThreadPerTaskExecutor();
    for (var member = 0; member < pages.size(); member++) {
      var own = member;
      crowd.submit(() -> signUp(own, pages.get(own), activity, answers));
    }
    return crowd;
  }

  private void signUp(int member, Visitor.Page page, String activity, CountDownLatch answers) {
    var path = "/my/activities/" + activity + "/sign-up";
    try {
      var answer = page.offers(path) ? page.form(path).submit() : page;
      if (answer.status() == 200) {
        assertThat(answer.text()).containsAnyOf(WAITING, CONFIRMED);
        told.put(member, answer.text().contains(WAITING) ? WAITING : CONFIRMED);
        answers.countDown();
      }
    } catch (UncheckedIOException e) {
      // The power went before the answer came: nothing was acknowledged.
    }
  }

  private static Visitor signedIn(AppProcess app, int member) {
    return app.visitor().signIn(SignUpStage.phone(member), SignUpStage.PASSWORD);
  }

  private static int holding(JdbcClient database, String state) {
    return number(
        database, "select count(*) from activities.sign_ups where state = '" + state + "'");
  }

  private static int rows(JdbcClient database) {
    return number(database, "select count(*) from activities.sign_ups");
  }

  private static int number(JdbcClient database, String question) {
    return database.sql(question).query(Integer.class).single();
  }
}
