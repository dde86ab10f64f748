package org.qunxing.identity.passwords;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Passwords that a stranger would try first. Length counts, not a mixture of signs (NIST SP
 * 800-63B-4, 3.1.1.2).
 */
final class WeakPasswords {

  /** Of ten signs and more; shorter ones are refused by their length. */
  private static final Set<String> OFTEN_USED =
      Set.of(
          "1234567890",
          "0123456789",
          "0987654321",
          "1234567891",
          "123456789a",
          "a123456789",
          "1qaz2wsx3edc",
          "qwertyuiop",
          "woaini1314",
          "woaini520",
          "5201314520",
          "password123",
          "password1234",
          "admin123456",
          "administrator",
          "zaq12wsxcde3",
          "q1w2e3r4t5",
          "iloveyou123",
          "abcd123456",
          "qwer123456",
          "aa123456789",
          "1111111111",
          "12345678910",
          "qq123456789");

  private static final int SHORTEST = 10;
  private static final int LONGEST = 100;
  private static final int FEW_SIGNS = 4;

  private WeakPasswords() {}

  /**
   * Why this one will not do, if so.
   *
   * @param phone the eleven digits of its owner
   */
  static Optional<String> objection(String password, String phone) {
    if (password.length() < SHORTEST || password.length() > LONGEST) {
      return Optional.of("密码要 10 到 100 个字母或数字，可以是一句话的拼音");
    }
    String plain = password.toLowerCase(Locale.ROOT);
    if (plain.contains(phone)) {
      return Optional.of("密码里不要有自己的手机号");
    }
    if (OFTEN_USED.contains(plain) || plain.chars().distinct().count() < FEW_SIGNS) {
      return Optional.of("这个密码太容易猜，换一个");
    }
    return Optional.empty();
  }
}
