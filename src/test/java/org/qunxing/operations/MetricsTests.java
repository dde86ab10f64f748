package org.qunxing.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.qunxing.IntegrationTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

@IntegrationTest
@TestPropertySource(properties = "qunxing.metrics.token=" + MetricsTests.TOKEN)
class MetricsTests {

  static final String TOKEN = "b7e1c4d2a9f05e38";

  private static final Pattern LABEL = Pattern.compile("([a-z_]+)=\"([^\"]*)\"");

  @LocalServerPort int port;

  @Test
  void showsNothingWithoutTheToken() throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      assertThat(get(http, "/metrics", null).statusCode()).isEqualTo(401);
      assertThat(get(http, "/metrics", null).headers().firstValue("WWW-Authenticate"))
          .hasValueSatisfying(asked -> assertThat(asked).startsWith("Bearer"));
      for (String wrong : List.of("Bearer ", "Bearer x", "Basic " + TOKEN, TOKEN)) {
        HttpResponse<String> answer = get(http, "/metrics", wrong);
        assertThat(answer.statusCode()).as(wrong).isEqualTo(401);
        assertThat(answer.body()).doesNotContain("http_server");
      }
      assertThat(get(http, "/metrics", "Bearer " + TOKEN).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void countsRequestsByPatternAndStatusWithTimes() throws Exception {
    String metrics = afterAFewRequests();

    assertThat(samples(metrics, "http_server_requests_seconds_count"))
        .anySatisfy(
            sample ->
                assertThat(sample)
                    .contains("uri=\"/sign-in\"", "method=\"GET\"", "status=\"200\""));
    assertThat(samples(metrics, "http_server_requests_seconds_bucket"))
        .anySatisfy(sample -> assertThat(sample).contains("uri=\"/sign-in\"", "le=\"0.06\""));
  }

  @Test
  void tellsWhatAnOperatorAsks() throws Exception {
    String metrics = afterAFewRequests();

    assertThat(
            Stream.of(
                "hikaricp_connections_active",
                "qunxing_jobs_late",
                "qunxing_jobs_failing",
                "qunxing_events_waiting",
                "qunxing_rollup_lag_seconds",
                "qunxing_rosters",
                "qunxing_rosters_rows_left",
                "qunxing_rosters_waiting",
                "jvm_memory_used_bytes",
                "process_uptime_seconds"))
        .allSatisfy(
            name ->
                assertThat(samples(metrics, name))
                    .as(name)
                    .isNotEmpty()
                    .noneMatch(sample -> sample.endsWith("NaN")));
  }

  /** Addresses, methods and names that somebody invents must not become labels. */
  @Test
  void noLabelCarriesWhatPeopleTypeOrWho() throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      for (int i = 0; i < 20; i++) {
        get(http, "/no/such/page/13800000001-" + i, null);
        get(http, "/workbench/members/9000" + i + "?q=王芳", null);
        get(http, "/static/../invented" + i + ".css", null);
      }
      HttpRequest odd =
          HttpRequest.newBuilder(uri("/sign-in"))
              .method("INVENTED", HttpRequest.BodyPublishers.noBody())
              .build();
      http.send(odd, BodyHandlers.discarding());
    }
    String metrics = afterAFewRequests();

    Map<String, Set<String>> labels = labels(metrics);
    assertThat(metrics).doesNotContain("13800000001", "王芳", "invented", "INVENTED");
    assertThat(labels.getOrDefault("uri", Set.of()))
        .allSatisfy(uri -> assertThat(uri).matches("/[^?]*|UNKNOWN|NOT_FOUND|REDIRECTION|root"))
        .allSatisfy(uri -> assertThat(uri).doesNotContainPattern("[0-9]{4}"))
        .noneMatch(uri -> uri.contains("/no/such"));
    assertThat(labels).doesNotContainKeys("account", "phone", "person", "request");
    assertThat(labels.get("name")).as("of the pool").containsExactly("dataSource");
    labels.forEach((label, values) -> assertThat(values).as(label).hasSizeLessThan(400));
  }

  private String afterAFewRequests() throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      get(http, "/sign-in", null);
      get(http, "/nowhere", null);
      HttpResponse<String> answer = get(http, "/metrics", "Bearer " + TOKEN);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Type"))
          .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
      return answer.body();
    }
  }

  private static List<String> samples(String metrics, String name) {
    return metrics
        .lines()
        .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
        .toList();
  }

  private static Map<String, Set<String>> labels(String metrics) {
    return metrics
        .lines()
        .filter(line -> !line.startsWith("#"))
        .flatMap(line -> LABEL.matcher(line).results())
        .collect(
            Collectors.groupingBy(
                label -> label.group(1),
                Collectors.mapping(
                    (MatchResult label) -> label.group(2), Collectors.toCollection(TreeSet::new))));
  }

  private HttpResponse<String> get(
      HttpClient http, String path, @org.jspecify.annotations.Nullable String authorization)
      throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private URI uri(String path) {
    return URI.create("http://localhost:" + port + path.replace("王芳", "%E7%8E%8B%E8%8A%B3"));
  }
}
