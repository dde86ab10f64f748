package org.qunxing.benefits.claiming;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qunxing.vault.Purpose;
import org.qunxing.vault.Vault;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/**
 * The short code under which a holding is fetched without a card: its turn and four digits that
 * only we can work out. It follows from the holding, so it is there the moment the holding is.
 */
@NamedInterface("work")
@Component
public class PickUpCodes {

  private static final Pattern CODE = Pattern.compile("([0-9]{1,10})[\\s-]?([0-9]{4})");
  private static final int CHECKS = 10_000;

  private final Vault vault;

  PickUpCodes(Vault vault) {
    this.vault = vault;
  }

  /** 187-4021. */
  public String of(UUID offer, long turn) {
    return turn + "-" + check(offer, turn);
  }

  /** The turn behind a code that was typed; empty when it is not one of this offer's. */
  public Optional<Long> turn(UUID offer, String typed) {
    Matcher parts =
        CODE.matcher(java.text.Normalizer.normalize(typed.strip(), java.text.Normalizer.Form.NFKC));
    if (!parts.matches()) {
      return Optional.empty();
    }
    long turn = Long.parseLong(parts.group(1));
    boolean ours =
        MessageDigest.isEqual(
            check(offer, turn).getBytes(java.nio.charset.StandardCharsets.US_ASCII),
            parts.group(2).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    return ours ? Optional.of(turn) : Optional.empty();
  }

  private String check(UUID offer, long turn) {
    byte[] signed =
        ByteBuffer.allocate(1 + 3 * Long.BYTES)
            .put((byte) 'P')
            .putLong(offer.getMostSignificantBits())
            .putLong(offer.getLeastSignificantBits())
            .putLong(turn)
            .array();
    int number = ByteBuffer.wrap(vault.proof(Purpose.BENEFITS, signed)).getInt();
    return "%04d".formatted(Integer.remainderUnsigned(number, CHECKS));
  }
}
