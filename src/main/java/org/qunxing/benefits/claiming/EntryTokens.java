package org.qunxing.benefits.claiming;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.qunxing.benefits.catalog.Offer;
import org.qunxing.kernel.Actor;
import org.qunxing.vault.Purpose;
import org.qunxing.vault.Vault;
import org.springframework.stereotype.Component;

/**
 * What an offer's page hands to the person who opened it, and what a claim has to bring back: proof
 * that this account read this page for this window, and from which parts it may take. Checked
 * without the database, so that a script that only posts costs next to nothing.
 *
 * <p>An HMAC-SHA-256, cut to 128 bits, under a key of the vault that all nodes share.
 */
@Component
class EntryTokens {

  /** After the page was opened, or after the opening of the window where that is later. */
  static final Duration GOOD_FOR = Duration.ofMinutes(30);

  private static final byte VERSION = 1;
  private static final int MAC_BYTES = 16;
  private static final int MOST_PARTS = 100;

  private final Vault vault;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  EntryTokens(Vault vault, Clock clock) {
    this.vault = vault;
    this.clock = clock;
  }

  /**
   * A token as it stands in the page.
   *
   * @param question the number of the question beside it
   */
  record Entry(String text, int question) {}

  /** What a claim brought. */
  sealed interface Checked {

    /**
     * @param parts kept parts that this person may take from, best first
     */
    record Good(List<Integer> parts, int question) implements Checked {}

    record Missing() implements Checked {}

    /** Not of our making, or made for somebody else. */
    record Forged() implements Checked {}

    /** Ours, but too old: the page stood open for too long. */
    record Stale() implements Checked {}
  }

  Entry issue(Offer offer, Actor actor, List<Integer> parts) {
    int question = random.nextInt(Questions.COUNT);
    Instant from = later(clock.instant(), offer.terms().opensAt());
    byte[] content = content(question, from.plus(GOOD_FOR), parts);
    byte[] token =
        ByteBuffer.allocate(content.length + MAC_BYTES)
            .put(content)
            .put(mac(content, offer, actor))
            .array();
    return new Entry(Base64.getUrlEncoder().withoutPadding().encodeToString(token), question);
  }

  Checked check(String text, Offer offer, Actor actor) {
    if (text.isBlank()) {
      return new Checked.Missing();
    }
    byte[] token;
    try {
      token = Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException notBase64) {
      return new Checked.Forged();
    }
    if (token.length < content(0, Instant.EPOCH, List.of()).length + MAC_BYTES
        || token[0] != VERSION) {
      return new Checked.Forged();
    }
    byte[] content = Arrays.copyOf(token, token.length - MAC_BYTES);
    byte[] mac = Arrays.copyOfRange(token, content.length, token.length);
    return MessageDigest.isEqual(mac, mac(content, offer, actor))
        ? read(content)
        : new Checked.Forged();
  }

  private Checked read(byte[] content) {
    ByteBuffer buffer = ByteBuffer.wrap(content, 1, content.length - 1);
    int question = Byte.toUnsignedInt(buffer.get());
    Instant until = Instant.ofEpochSecond(Integer.toUnsignedLong(buffer.getInt()));
    List<Integer> parts = new ArrayList<>();
    while (buffer.hasRemaining()) {
      parts.add(Byte.toUnsignedInt(buffer.get()));
    }
    return clock.instant().isAfter(until) ? new Checked.Stale() : new Checked.Good(parts, question);
  }

  private static byte[] content(int question, Instant until, List<Integer> parts) {
    if (parts.size() > MOST_PARTS) {
      throw new IllegalArgumentException("too many parts: " + parts.size());
    }
    ByteBuffer content = ByteBuffer.allocate(1 + 1 + 4 + parts.size());
    content.put(VERSION).put((byte) question).putInt((int) until.getEpochSecond());
    parts.forEach(part -> content.put(part.byteValue()));
    return content.array();
  }

  private byte[] mac(byte[] content, Offer offer, Actor actor) {
    byte[] signed =
        ByteBuffer.allocate(content.length + 5 * Long.BYTES + 1)
            .put((byte) 'E')
            .putLong(offer.id().getMostSignificantBits())
            .putLong(offer.id().getLeastSignificantBits())
            .putLong(actor.accountId().getMostSignificantBits())
            .putLong(actor.accountId().getLeastSignificantBits())
            .putLong(offer.terms().opensAt().getEpochSecond())
            .put(content)
            .array();
    return Arrays.copyOf(vault.proof(Purpose.BENEFITS, signed), MAC_BYTES);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
