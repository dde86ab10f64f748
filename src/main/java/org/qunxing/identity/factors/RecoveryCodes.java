package org.qunxing.identity.factors;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Ten words for the day on which the phone is gone, each good once. Of 50 random bits, so that a
 * plain digest keeps them.
 */
@Component
class RecoveryCodes {

  static final int COUNT = 10;

  /** Without those that are mistaken for one another. */
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

  private static final int LENGTH = 10;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final JdbcClient jdbc;
  private final Clock clock;

  RecoveryCodes(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** New ones in place of the old; shown now and never again. */
  List<String> renew(UUID account) {
    remove(account);
    List<String> codes = Stream.generate(RecoveryCodes::random).distinct().limit(COUNT).toList();
    codes.forEach(code -> keep(account, code));
    return codes;
  }

  private void keep(UUID account, String code) {
    jdbc.sql("insert into identity.recovery_codes (account_id, code_hash) values (:account, :hash)")
        .param("account", account)
        .param("hash", hash(code))
        .update();
  }

  int left(UUID account) {
    return jdbc.sql(
            "select count(*) from identity.recovery_codes where account_id = :account and used_at"
                + " is null")
        .param("account", account)
        .query(Integer.class)
        .single();
  }

  /** Uses it up; false when it is none, or was used before. */
  boolean use(UUID account, String typed) {
    return jdbc.sql(
                """
                update identity.recovery_codes set used_at = :now
                where account_id = :account and code_hash = :hash and used_at is null
                """)
            .param("account", account)
            .param("hash", hash(typed))
            .param("now", Timestamp.from(clock.instant()))
            .update()
        == 1;
  }

  void remove(UUID account) {
    jdbc.sql("delete from identity.recovery_codes where account_id = :account")
        .param("account", account)
        .update();
  }

  private static String random() {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return code.insert(LENGTH / 2, '-').toString();
  }

  private static byte[] hash(String typed) {
    String code = typed.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    try {
      return MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
