package org.qunxing.identity.signin;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.qunxing.web.FormErrors;
import org.springframework.http.HttpHeaders;

/**
 * That somebody may not in, why, and when to try again.
 *
 * @param retryAt null where waiting would not help
 */
record No(SignInReason reason, @Nullable Instant retryAt) {

  private static final DateTimeFormatter TIME_OF_DAY = DateTimeFormatter.ofPattern("HH:mm");

  static No of(SignInReason reason) {
    return new No(reason, null);
  }

  /** Puts status and, for machines, the waiting time on the answer; the sentence comes back. */
  FormErrors answer(HttpServletResponse response, Clock clock) {
    response.setStatus(reason.status());
    if (retryAt != null) {
      long wait = Math.max(1, Duration.between(clock.instant(), retryAt).toSeconds() + 1);
      response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait));
    }
    return FormErrors.at(reason.field(), sentence(clock));
  }

  /** What to tell the person. */
  String sentence(Clock clock) {
    return retryAt == null
        ? reason.text()
        // The next full minute: nobody should come back too early.
        : reason
            .text()
            .formatted(TIME_OF_DAY.format(retryAt.plusSeconds(59).atZone(clock.getZone())));
  }
}
