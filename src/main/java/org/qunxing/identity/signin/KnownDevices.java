package org.qunxing.identity.signin;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Browsers in which an account has signed in before. Tries from them have a limit of their own, so
 * that strangers cannot lock the owner out (OWASP's device cookies); a second factor shown there
 * may be remembered for half a day.
 */
@Component
@Transactional
class KnownDevices {

  static final String COOKIE = "device";
  static final Duration PROOF_REMEMBERED = Duration.ofHours(12);

  private static final Duration KEPT = Duration.ofDays(365);
  private static final int SECRET_BYTES = 24;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final JdbcClient jdbc;
  private final Clock clock;

  KnownDevices(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public boolean knows(Caller caller, UUID account) {
    return jdbc.sql(
            """
            select exists (select from identity.known_devices
                           where account_id = :account and secret_hash = :hash)
            """)
        .param("account", account)
        .param("hash", hash(caller.deviceSecret()))
        .query(Boolean.class)
        .single();
  }

  /** When a second factor was shown in this browser, if that may still stand for another one. */
  @Transactional(readOnly = true)
  public Optional<Instant> rememberedProof(Caller caller, UUID account) {
    return jdbc.sql(
            """
            select proven_at from identity.known_devices
            where account_id = :account and secret_hash = :hash and proven_at > :since
            """)
        .param("account", account)
        .param("hash", hash(caller.deviceSecret()))
        .param("since", Timestamp.from(clock.instant().minus(PROOF_REMEMBERED)))
        .query(Timestamp.class)
        .optional()
        .map(Timestamp::toInstant);
  }

  /**
   * The account has signed in here.
   *
   * @return the caller as it will be known from now on
   */
  public Caller remember(Caller caller, UUID account, HttpServletResponse response) {
    String secret = caller.deviceSecret().isEmpty() ? newSecret() : caller.deviceSecret();
    note(secret, account, null);
    ResponseCookie cookie =
        ResponseCookie.from(COOKIE, secret)
            .path("/")
            .maxAge(KEPT)
            .httpOnly(true)
            .sameSite("Lax")
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    return new Caller(caller.network(), secret);
  }

  /** A second factor was shown here, and its owner does not want to be asked again today. */
  public void rememberProof(Caller caller, UUID account) {
    if (!caller.deviceSecret().isEmpty()) {
      note(caller.deviceSecret(), account, clock.instant());
    }
  }

  int forgetOld() {
    return jdbc.sql("delete from identity.known_devices where seen_at < :since")
        .param("since", Timestamp.from(clock.instant().minus(KEPT)))
        .update();
  }

  private void note(String secret, UUID account, @Nullable Instant provenAt) {
    jdbc.sql(
            """
            insert into identity.known_devices as known (account_id, secret_hash, seen_at, proven_at)
            values (:account, :hash, :now, :proven)
            on conflict (account_id, secret_hash) do update
            set seen_at = excluded.seen_at, proven_at = coalesce(excluded.proven_at, known.proven_at)
            """)
        .param("account", account)
        .param("hash", hash(secret))
        .param("now", Timestamp.from(clock.instant()))
        .param("proven", provenAt == null ? null : Timestamp.from(provenAt))
        .update();
  }

  private static String newSecret() {
    byte[] bytes = new byte[SECRET_BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] hash(String secret) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
