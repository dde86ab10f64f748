package org.qunxing.card;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.qunxing.members.MembershipSummary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The codes that are out. One lives until its half minute is over, and a moment longer for slow
 * hands; the row stays for a day, so that a late or second showing is told apart from a forgery.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CardCodes {

  /** How long one code is shown. */
  static final Duration SLOT = Duration.ofSeconds(30);

  /**
   * How much longer it is taken: clocks of two nodes, and the way from the screen to the scanner.
   */
  static final Duration SKEW = Duration.ofSeconds(10);

  private static final Duration KEPT = Duration.ofDays(1);
  private static final SecureRandom RANDOM = new SecureRandom();

  private final JdbcClient jdbc;
  private final CardKeys keys;
  private final Clock clock;

  CardCodes(JdbcClient jdbc, CardKeys keys, Clock clock) {
    this.jdbc = jdbc;
    this.keys = keys;
    this.clock = clock;
  }

  /** A code fresh from the press. */
  record Fresh(CardToken token, String digits, Instant shownUntil) {}

  /** A code that we gave out. */
  record Issued(
      long nonce, UUID membership, UUID person, long slot, Instant expiresAt, boolean used) {}

  Fresh issue(MembershipSummary membership) {
    long slot = clock.instant().getEpochSecond() / SLOT.toSeconds();
    Instant end = Instant.ofEpochSecond((slot + 1) * SLOT.toSeconds());
    CardKeys.Key key = keys.current();
    forgetTheDead();
    long nonce = RANDOM.nextLong();
    CardToken token = CardToken.sign(key.id(), key.secret(), slot, nonce, membership.id());
    for (int tries = 0; tries < 5; tries++) {
      String digits = "%08d".formatted(RANDOM.nextInt(100_000_000));
      if (insert(membership, token, digits, end.plus(SKEW))) {
        return new Fresh(token, digits, end);
      }
    }
    throw new IllegalStateException("five codes in a row were taken");
  }

  private boolean insert(
      MembershipSummary membership, CardToken token, String digits, Instant expiresAt) {
    return jdbc.sql(
                """
                insert into card.codes (nonce, membership_id, person_id, slot, digits, expires_at)
                values (:nonce, :membership, :person, :slot, :digits, :expires)
                on conflict do nothing
                """)
            .param("nonce", token.nonce())
            .param("membership", membership.id())
            .param("person", membership.person())
            .param("slot", token.slot())
            .param("digits", digits)
            .param("expires", Timestamp.from(expiresAt))
            .update()
        == 1;
  }

  private void forgetTheDead() {
    jdbc.sql(
            """
            delete from card.codes where nonce in
              (select nonce from card.codes where expires_at < :dead limit 20 for update skip locked)
            """)
        .param("dead", Timestamp.from(clock.instant().minus(KEPT)))
        .update();
  }

  /** The code behind a scanned token: only when one of our keys signed it for this membership. */
  Optional<Issued> scanned(CardToken token) {
    return jdbc.sql(
            """
            select nonce, membership_id, person_id, slot, expires_at, used_at is not null as used
            from card.codes where nonce = :nonce and slot = :slot
            """)
        .param("nonce", token.nonce())
        .param("slot", token.slot())
        .query(CardCodes::issued)
        .optional()
        .filter(
            code ->
                keys.find(token.key())
                    .filter(key -> token.isSignedBy(key.secret(), code.membership()))
                    .isPresent());
  }

  Optional<Issued> typed(String digits) {
    return jdbc.sql(
            """
            select nonce, membership_id, person_id, slot, expires_at, used_at is not null as used
            from card.codes where digits = :digits
            """)
        .param("digits", digits)
        .query(CardCodes::issued)
        .optional();
  }

  boolean isDead(Issued code) {
    return clock.instant().isAfter(code.expiresAt());
  }

  /** True for exactly one caller, on whatever node. */
  boolean use(Issued code, UUID account) {
    return jdbc.sql(
                """
                update card.codes set used_at = :now, used_by = :account
                where nonce = :nonce and used_at is null
                """)
            .param("now", Timestamp.from(clock.instant()))
            .param("account", account)
            .param("nonce", code.nonce())
            .update()
        == 1;
  }

  private static Issued issued(ResultSet row, int ignored) throws SQLException {
    return new Issued(
        row.getLong("nonce"),
        row.getObject("membership_id", UUID.class),
        row.getObject("person_id", UUID.class),
        row.getLong("slot"),
        row.getTimestamp("expires_at").toInstant(),
        row.getBoolean("used"));
  }
}
