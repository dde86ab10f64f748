package org.qunxing.identity.signin;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.qunxing.identity.SmsGateway;
import org.qunxing.vault.Purpose;
import org.qunxing.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One-time codes: six digits, five minutes, five tries, one a minute; stored as a hash only. */
@Component
@Transactional
class SignInCodes {

  static final Duration LIFETIME = Duration.ofMinutes(5);
  static final Duration PAUSE = Duration.ofMinutes(1);
  static final int TRIES = 5;

  private static final SecureRandom RANDOM = new SecureRandom();

  private final JdbcClient jdbc;
  private final Vault vault;
  private final SmsGateway sms;
  private final PasswordEncoder hashes;
  private final Clock clock;

  SignInCodes(JdbcClient jdbc, Vault vault, SmsGateway sms, PasswordEncoder hashes, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.sms = sms;
    this.hashes = hashes;
    this.clock = clock;
  }

  /**
   * Sends a new code unless one went out within the last minute.
   *
   * @param somebody whether the phone is anybody's; if not, all is the same but nothing is sent,
   *     and no code fits
   */
  public boolean send(String phone, boolean somebody) {
    String code = "%06d".formatted(RANDOM.nextInt(1_000_000));
    if (!replace(phone, hashes.encode(somebody ? code : "none " + code))) {
      return false;
    }
    if (somebody) {
      sms.send(phone, "验证码 %s，%d 分钟内有效。请勿告诉他人。".formatted(code, LIFETIME.toMinutes()));
    }
    return true;
  }

  private boolean replace(String phone, String hash) {
    Instant now = clock.instant();
    return jdbc.sql(
                """
                insert into identity.sign_in_codes (phone_index, code_hash, sent_at, expires_at)
                values (:phone, :hash, :now, :expires)
                on conflict (phone_index) do update
                set code_hash = excluded.code_hash, sent_at = excluded.sent_at,
                    expires_at = excluded.expires_at, attempts = 0
                where identity.sign_in_codes.sent_at <= :pause
                """)
            .param("phone", index(phone))
            .param("hash", hash)
            .param("now", Timestamp.from(now))
            .param("expires", Timestamp.from(now.plus(LIFETIME)))
            .param("pause", Timestamp.from(now.minus(PAUSE)))
            .update()
        == 1;
  }

  private byte[] index(String phone) {
    return vault.blindIndex(Purpose.PHONE, phone);
  }

  private record Sent(String codeHash, int attempts) {}

  /**
   * Takes the code: a right one is used up; a wrong one costs a try. Empty means it holds.
   *
   * @param counted whether this try is one of the code's; those of a known browser are counted
   *     elsewhere, so that strangers cannot use up a code that is not theirs
   */
  public Optional<SignInReason> redeem(String phone, String code, boolean counted) {
    Optional<Sent> sent = countAttempt(phone, counted ? 1 : 0);
    if (sent.isEmpty()) {
      return Optional.of(SignInReason.CODE_WRONG);
    }
    if (counted && sent.get().attempts() > TRIES) {
      return Optional.of(SignInReason.CODE_USED_UP);
    }
    if (!hashes.matches(code, sent.get().codeHash())) {
      return Optional.of(SignInReason.CODE_WRONG);
    }
    jdbc.sql("delete from identity.sign_in_codes where phone_index = :phone")
        .param("phone", index(phone))
        .update();
    return Optional.empty();
  }

  private Optional<Sent> countAttempt(String phone, int cost) {
    return jdbc.sql(
            """
            update identity.sign_in_codes set attempts = attempts + :cost
            where phone_index = :phone and expires_at > :now
            returning code_hash, attempts
            """)
        .param("phone", index(phone))
        .param("cost", cost)
        .param("now", Timestamp.from(clock.instant()))
        .query(Sent.class)
        .optional();
  }
}
