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
import org.qunxing.vault.Purpose;
import org.qunxing.vault.Sealed;
import org.qunxing.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The keys that sign codes, shared by all nodes through the database, sealed. A new one every day,
 * made by whichever node needs it first; one that has signed its last code is deleted an hour
 * later, so that an old copy of the database signs nothing.
 */
@Component
class CardKeys {

  static final Duration SIGNS_FOR = Duration.ofDays(1);
  private static final Duration KEPT_FOR = SIGNS_FOR.plusHours(1);

  private static final SecureRandom RANDOM = new SecureRandom();

  private final JdbcClient jdbc;
  private final Vault vault;
  private final Clock clock;

  CardKeys(JdbcClient jdbc, Vault vault, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.clock = clock;
  }

  /** A key with its number as it stands in a code: 16 bits of the row's number. */
  record Key(int id, byte[] secret) {}

  /** The key that signs now. */
  Key current() {
    return youngest().orElseGet(this::rotated);
  }

  private Optional<Key> youngest() {
    return jdbc.sql(
            """
            select id % 65536 as id, row_id, secret_sealed from card.keys
            where made_at > :since order by made_at desc limit 1
            """)
        .param("since", ago(SIGNS_FOR))
        .query(this::key)
        .optional();
  }

  private Key key(ResultSet row, int ignored) throws SQLException {
    UUID id = row.getObject("row_id", UUID.class);
    Sealed sealed = new Sealed(row.getBytes("secret_sealed"));
    return new Key(row.getInt("id"), vault.open(Purpose.CARD_KEY, id, 0, sealed));
  }

  /** One node makes the key; the others wait for it. */
  private Key rotated() {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('card.keys', 0))::text")
        .query(String.class)
        .single();
    return youngest().orElseGet(this::made);
  }

  private Key made() {
    jdbc.sql("delete from card.keys where made_at < :since").param("since", ago(KEPT_FOR)).update();
    byte[] secret = new byte[32];
    RANDOM.nextBytes(secret);
    UUID row = UUID.randomUUID();
    int id =
        jdbc.sql(
                """
                insert into card.keys (row_id, secret_sealed, made_at) values (:row, :sealed, :now)
                returning id % 65536
                """)
            .param("row", row)
            .param("sealed", vault.seal(Purpose.CARD_KEY, row, 0, secret).bytes())
            .param("now", Timestamp.from(clock.instant()))
            .query(Integer.class)
            .single();
    return new Key(id, secret);
  }

  /** A key that may have signed a code that is still good. */
  Optional<Key> find(int id) {
    return jdbc.sql(
            """
            select id % 65536 as id, row_id, secret_sealed from card.keys
            where id % 65536 = :id and made_at > :since
            """)
        .param("id", id)
        .param("since", ago(KEPT_FOR))
        .query(this::key)
        .optional();
  }

  private Timestamp ago(Duration time) {
    Instant then = clock.instant().minus(time);
    return Timestamp.from(then);
  }
}
