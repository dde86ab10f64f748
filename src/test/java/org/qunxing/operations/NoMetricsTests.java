package org.qunxing.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.qunxing.IntegrationTest;
import org.qunxing.Visitors;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class NoMetricsTests {

  @Autowired Visitors visitors;

  @Test
  void withoutAConfiguredTokenThereIsNothing() {
    assertThat(visitors.anonymous().get("/metrics").status()).isEqualTo(404);
  }

  @Test
  void saysThatItLivesAndIsReady() {
    assertThat(visitors.anonymous().get("/actuator/health/liveness").status()).isEqualTo(200);
    assertThat(visitors.anonymous().get("/actuator/health/readiness").status()).isEqualTo(200);
    assertThat(visitors.anonymous().get("/actuator/prometheus").status()).isEqualTo(404);
    assertThat(visitors.anonymous().get("/actuator/env").status()).isEqualTo(404);
  }
}
