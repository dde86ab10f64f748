package org.qunxing.identity.chain;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.qunxing.postgres.EmbeddedPostgres;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where heads of the chain are written down outside of the database: in the home of the embedded
 * one, or the directory that {@code qunxing.audit.anchors} names; once an hour in the log too.
 */
@Component
class AnchorPlace {

  static final Duration BETWEEN_KEPT = Duration.ofHours(1);
  private static final Logger LOG = LoggerFactory.getLogger(AnchorPlace.class);

  private final AuditProofs proofs;
  private final @Nullable AnchorFiles files;
  private final Clock clock;
  private Instant lastKept = Instant.MIN;

  @Autowired
  AnchorPlace(
      AuditProofs proofs,
      @Value("${qunxing.audit.anchors:}") String directory,
      ObjectProvider<EmbeddedPostgres> embedded,
      Clock clock) {
    this(proofs, files(directory, embedded.getIfAvailable()), clock);
  }

  AnchorPlace(AuditProofs proofs, @Nullable AnchorFiles files, Clock clock) {
    this.proofs = proofs;
    this.files = files;
    this.clock = clock;
  }

  private static @Nullable AnchorFiles files(String directory, @Nullable EmbeddedPostgres server) {
    if (!directory.isBlank()) {
      return new AnchorFiles(Path.of(directory));
    }
    return server == null ? null : new AnchorFiles(server.home().directory());
  }

  /**
   * Before the chain grows over it: a head that the database does not know any more is kept for
   * good, as evidence.
   */
  void compare(LongFunction<Optional<Head>> stored) {
    Optional<Anchor> latest = Optional.ofNullable(files).flatMap(AnchorFiles::latest);
    latest
        .flatMap(anchor -> anchor.head(proofs))
        .filter(head -> !stored.apply(head.place()).equals(Optional.of(head)))
        .ifPresent(
            head -> {
              LOG.error(
                  "the audit does not lead to its anchor any more: {}",
                  latest.orElseThrow().line());
              keepForGood(latest.orElseThrow());
            });
  }

  synchronized void keep(Head head) {
    if (head.place() == 0) {
      return;
    }
    Anchor anchor = Anchor.of(head, proofs);
    if (files != null) {
      files.setLatest(anchor);
    }
    Instant now = clock.instant();
    if (lastKept.isBefore(now.minus(BETWEEN_KEPT))) {
      lastKept = now;
      LOG.info("audit anchor {}", anchor.line());
      keepForGood(anchor);
    }
  }

  private void keepForGood(Anchor anchor) {
    if (files != null) {
      files.keepForGood(anchor);
    }
  }
}
