package org.qunxing.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunxing.organisations.OrganisationsFixtures;
import tools.jackson.databind.json.JsonMapper;

class ShutdownTests {

  @TempDir Path directory;

  /** One start for both: what is asked before the end is answered, and logged as JSON. */
  @Test
  void runningRequestsAreAnsweredAndEachLineIsJsonWithItsRequest() throws Exception {
    var home = directory.resolve("home");
    try (var app =
            AppProcess.stagedBy(
                home,
                Map.of("QUNXING_LOG", "json"),
                NodesStage.class,
                OrganisationsFixtures.class);
        var http = HttpClient.newHttpClient()) {
      var asked =
          HttpRequest.newBuilder(URI.create(app.origin() + NodesStage.SLOW_PAGE))
              .header("X-Request-Id", "brought-by-the-proxy")
              .build();
      var answer = http.sendAsync(asked, BodyHandlers.ofString());
      awaitLine(app, "\"asked\"");

      assertThat(app.stop()).as("SIGTERM").isEqualTo(143);

      assertThat(answer.get().statusCode()).isEqualTo(200);
      assertThat(answer.get().body()).isEqualTo("answered");
      var line = app.output().lines().filter(said -> said.contains("\"asked\"")).findFirst();
      var json = JsonMapper.builder().build().readTree(line.orElseThrow());
      assertThat(json.get("message").asString()).isEqualTo("asked");
      assertThat(json.get("request").asString()).isEqualTo("brought-by-the-proxy");
      assertThat(json.get("level").asString()).isEqualTo("INFO");
      assertThat(app.output().lines().filter(said -> said.startsWith("{")))
          .allSatisfy(said -> JsonMapper.builder().build().readTree(said));
    }
  }

  private static void awaitLine(AppProcess app, String words) throws InterruptedException {
    for (var i = 0; i < 200 && !app.output().contains(words); i++) {
      Thread.sleep(50);
    }
    assertThat(app.output()).contains(words);
  }
}
