package org.qunxing.identity.factors;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;

/** An authenticator app with the one secret that was typed into it. */
public record AppOnAPhone(byte[] secret, List<String> recoveryCodes) {

  /** With the secret as the page writes it. */
  public static AppOnAPhone of(String base32) {
    ByteArrayOutputStream secret = new ByteArrayOutputStream();
    int held = 0;
    int bits = 0;
    for (char letter : base32.replace(" ", "").toCharArray()) {
      held = held << 5 | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter);
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        secret.write(held >>> bits & 0xff);
      }
    }
    return new AppOnAPhone(secret.toByteArray(), List.of());
  }

  public AppOnAPhone with(List<String> codes) {
    return new AppOnAPhone(secret, codes);
  }

  public String code(Instant at) {
    return Totp.code(secret, Totp.step(at), Totp.DIGITS);
  }
}
