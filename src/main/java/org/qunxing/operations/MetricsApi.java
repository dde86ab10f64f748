package org.qunxing.operations;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.qunxing.access.PublicRoute;
import org.qunxing.kernel.NotFound;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * The figures that a Prometheus server collects, for whoever shows the configured token (RFC 6750).
 * Without a configured token there is nothing here.
 */
@RestController
class MetricsApi {

  private static final String SCHEME = "Bearer ";

  private final PrometheusMeterRegistry meters;
  private final byte[] token;

  MetricsApi(PrometheusMeterRegistry meters, @Value("${qunxing.metrics.token:}") String token) {
    this.meters = meters;
    this.token = token.getBytes(StandardCharsets.UTF_8);
  }

  @PublicRoute
  @GetMapping("/metrics")
  ResponseEntity<String> metrics(
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false)
          @Nullable String authorization) {
    if (token.length == 0) {
      throw new NotFound("metrics");
    }
    if (!isRight(authorization)) {
      return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
          .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"metrics\"")
          .build();
    }
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, "text/plain;version=0.0.4;charset=utf-8")
        .cacheControl(CacheControl.noStore())
        .body(meters.scrape());
  }

  /** Takes the same time for every wrong token of its length. */
  private boolean isRight(@Nullable String authorization) {
    return authorization != null
        && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        && MessageDigest.isEqual(
            token,
            authorization.substring(SCHEME.length()).strip().getBytes(StandardCharsets.UTF_8));
  }
}
