package org.qunxing.identity.chain;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A head of the chain, signed, for keeping where who changes the database cannot reach: in a file,
 * in a log, on paper. One line of text.
 */
public record Anchor(String line) {

  private static final Pattern FORM =
      Pattern.compile("([1-9]\\d{0,17}):([0-9a-f]{64}):([0-9a-f]{64})");
  private static final HexFormat HEX = HexFormat.of();

  static Anchor of(Head head, AuditProofs proofs) {
    return new Anchor(
        "%d:%s:%s"
            .formatted(
                head.place(), HEX.formatHex(head.link()), HEX.formatHex(proofs.signature(head))));
  }

  /** The head it was made of; empty when it is not one of ours. */
  Optional<Head> head(AuditProofs proofs) {
    Matcher parts = FORM.matcher(line.strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    Head head = new Head(Long.parseLong(parts.group(1)), HEX.parseHex(parts.group(2)));
    return MessageDigest.isEqual(proofs.signature(head), HEX.parseHex(parts.group(3)))
        ? Optional.of(head)
        : Optional.empty();
  }
}
