package org.qunxing.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.qunxing.IntegrationTest;
import org.qunxing.access.RouteRule;
import org.qunxing.access.Routes;

@IntegrationTest
class RoutesTests {

  private final Routes routes;

  RoutesTests(@org.springframework.beans.factory.annotation.Autowired Routes routes) {
    this.routes = routes;
  }

  @Test
  void everyRouteDeclaresWhomItLetsIn() {
    assertThat(routes.all()).noneMatch(route -> route.rule() instanceof RouteRule.Nobody);
  }

  @Test
  void theReviewedListOfRoutesIsTheRunningOne() throws IOException {
    String actual =
        routes.all().stream()
            .map(route -> route.toString().strip() + "\n")
            .collect(Collectors.joining());

    Golden.assertSame(Path.of("docs/routes.txt"), actual, "bin/routes");
  }
}
