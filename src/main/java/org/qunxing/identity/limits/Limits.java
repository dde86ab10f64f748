package org.qunxing.identity.limits;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Buckets of tries that fill again with time (the generic cell rate algorithm): one row a bucket,
 * one statement a try, so that two nodes cannot both give the last one away. Counted beside the
 * business transaction: what fails there has still been tried.
 */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
public class Limits {

  private final JdbcClient jdbc;
  private final Clock clock;

  Limits(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Takes one try.
   *
   * @param subject whom it is about: a phone, an address, an account
   * @return empty when it was there to take, else when the next one will be
   */
  public Optional<Instant> take(Limit limit, String subject) {
    Instant now = clock.instant();
    int taken =
        jdbc.sql(
                """
                insert into identity.limits as bucket (kind, subject, full_at)
                values (:kind, :subject, cast(:now as timestamptz) + cast(:each as interval))
                on conflict (kind, subject) do update
                set full_at = greatest(bucket.full_at, :now) + cast(:each as interval)
                where greatest(bucket.full_at, :now) + cast(:each as interval)
                      <= cast(:now as timestamptz) + cast(:whole as interval)
                """)
            .param("kind", limit.name())
            .param("subject", digest(subject))
            .param("now", Timestamp.from(now))
            .param("each", limit.each().toString())
            .param("whole", limit.whole().toString())
            .update();
    return taken == 1 ? Optional.empty() : Optional.of(next(limit, subject));
  }

  /** Gives one try back: it turned out not to be one of those that are counted. */
  public void giveBack(Limit limit, String subject) {
    jdbc.sql(
            """
            update identity.limits set full_at = full_at - cast(:each as interval)
            where kind = :kind and subject = :subject
            """)
        .param("kind", limit.name())
        .param("subject", digest(subject))
        .param("each", limit.each().toString())
        .update();
  }

  /** Forgets the tries: the person has shown who they are, or an administrator has. */
  public void forget(Limit limit, String subject) {
    jdbc.sql("delete from identity.limits where kind = :kind and subject = :subject")
        .param("kind", limit.name())
        .param("subject", digest(subject))
        .update();
  }

  /** Full buckets say nothing any more. */
  int sweep() {
    return jdbc.sql("delete from identity.limits where full_at < :now")
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  private Instant next(Limit limit, String subject) {
    return jdbc.sql("select full_at from identity.limits where kind = :kind and subject = :subject")
        .param("kind", limit.name())
        .param("subject", digest(subject))
        .query(Timestamp.class)
        .optional()
        .map(fullAt -> fullAt.toInstant().plus(limit.each()).minus(limit.whole()))
        .orElseGet(clock::instant);
  }

  /** Phones must not be read off the table; guessing them off it takes a table of our own. */
  private static byte[] digest(String subject) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(("qunxing.limits " + subject).getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
