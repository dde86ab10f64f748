package org.qunxing.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunxing.postgres.HomeDatabase;

class OutageTests {

  /** Public, and asks the database whether there is such a calendar. */
  private static final String ASKING = "/calendar/no-such-calendar.ics";

  @TempDir Path directory;

  @Test
  void answersToTryAgainWhileTheDatabaseIsAwayAndRecoversByItself() throws Exception {
    var home = directory.resolve("home");
    var answers = new ConcurrentLinkedQueue<HttpResponse<String>>();
    var over = new AtomicBoolean();
    try (var app = AppProcess.start(home);
        var people = Executors.newVirtualThreadPerTaskExecutor();
        var http = HttpClient.newHttpClient()) {
      assertThat(ask(http, app).statusCode()).isEqualTo(404);
      for (var i = 0; i < 16; i++) {
        people.submit(
            () -> {
              while (!over.get()) {
                answers.add(ask(http, app));
              }
              return null;
            });
      }

      assertThat(status(http, app, "readiness")).isEqualTo(200);
      HomeDatabase.kill(home);
      awaitOutage(answers);
      assertThat(status(http, app, "liveness")).as("nothing to restart").isEqualTo(200);
      var back = awaitAnswer(http, app);
      over.set(true);

      assertThat(back.statusCode()).isEqualTo(404);
      assertThat(answers.stream().map(HttpResponse::statusCode).distinct())
          .as(app::output)
          .containsOnly(404, 503);
      assertThat(answers)
          .filteredOn(answer -> answer.statusCode() == 503)
          .allSatisfy(OutageTests::tellsWhenToTryAgain);
      assertThat(status(http, app, "readiness")).isEqualTo(200);
    }
  }

  private static int status(HttpClient http, AppProcess app, String probe) throws Exception {
    var address = URI.create(app.origin() + "/actuator/health/" + probe);
    return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
        .statusCode();
  }

  private static void tellsWhenToTryAgain(HttpResponse<String> answer) {
    assertThat(answer.headers().firstValue("Retry-After")).contains("5");
    assertThat(answer.headers().firstValue("X-Request-Id")).isPresent();
    assertThat(answer.body()).contains("暂时连不上");
  }

  private static void awaitOutage(ConcurrentLinkedQueue<HttpResponse<String>> answers)
      throws InterruptedException {
    for (var i = 0; i < 2000; i++) {
      if (answers.stream().anyMatch(answer -> answer.statusCode() == 503)) {
        return;
      }
      Thread.sleep(10);
    }
    var statuses = answers.stream().map(HttpResponse::statusCode).distinct().toList();
    throw new AssertionError("Nobody noticed that the database died, but answered " + statuses);
  }

  private static HttpResponse<String> awaitAnswer(HttpClient http, AppProcess app)
      throws Exception {
    var answer = ask(http, app);
    for (var i = 0; i < 600 && answer.statusCode() == 503; i++) {
      Thread.sleep(50);
      answer = ask(http, app);
    }
    return answer;
  }

  private static HttpResponse<String> ask(HttpClient http, AppProcess app) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(app.origin() + ASKING)).build();
    return http.send(request, BodyHandlers.ofString());
  }
}
