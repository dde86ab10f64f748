package org.qunxing.identity.factors;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTests {

  private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
  private static final Instant NOW = Instant.parse("2026-11-21T04:00:10Z");

  /** RFC 6238, appendix B, SHA-1. */
  @ParameterizedTest
  @CsvSource({
    "59, 94287082",
    "1111111109, 07081804",
    "1111111111, 14050471",
    "1234567890, 89005924",
    "2000000000, 69279037",
    "20000000000, 65353130"
  })
  void agreesWithTheTestVectorsOfTheStandard(long second, String code) {
    assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second)), 8)).isEqualTo(code);
  }

  @Test
  void acceptsAClockThatIsHalfAMinuteOffAndNoMore() {
    for (int off = -3; off <= 3; off++) {
      String code = Totp.code(SECRET, Totp.step(NOW) + off, Totp.DIGITS);

      assertThat(Totp.matching(SECRET, code, NOW, 0).isPresent())
          .as("off by %d steps", off)
          .isEqualTo(Math.abs(off) <= 1);
    }
  }

  @Test
  void acceptsACodeOnceAndNoneBeforeIt() {
    long step = Totp.step(NOW);
    String code = Totp.code(SECRET, step, Totp.DIGITS);

    assertThat(Totp.matching(SECRET, code, NOW, step - 1)).hasValue(step);
    assertThat(Totp.matching(SECRET, code, NOW, step)).isEmpty();
  }

  @Test
  void refusesWhatIsNoCode() {
    for (String typed : new String[] {"", "12345", "abcdef", "1234567", "一二三四五六"}) {
      assertThat(Totp.matching(SECRET, typed, NOW, 0)).isEmpty();
    }
  }

  /** RFC 4648, section 10, without the padding. */
  @ParameterizedTest
  @CsvSource({
    "f, MY",
    "fo, MZXQ",
    "foo, MZXW6",
    "foob, MZXW6YQ",
    "fooba, MZXW6YTB",
    "foobar, MZXW6YTBOI"
  })
  void writesSecretsAsTheStandardDoes(String text, String written) {
    assertThat(Base32.of(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(written);
  }
}
