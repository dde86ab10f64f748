package org.qunxing.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class CardTokenProperties {

  @Property
  void comesBackFromItsTextSigned(
      @ForAll @IntRange(max = 65_535) int key,
      @ForAll @Size(32) byte[] secret,
      @ForAll @LongRange(max = 4_294_967_295L) long slot,
      @ForAll long nonce,
      @ForAll long half) {
    UUID membership = new UUID(half, ~half);

    CardToken token = CardToken.sign(key, secret, slot, nonce, membership);

    assertThat(token.text()).hasSize(42).matches("[A-Za-z0-9_-]+");
    CardToken read = CardToken.parse(token.text()).orElseThrow();
    assertThat(read).isEqualTo(token);
    assertThat(read.isSignedBy(secret, membership)).isTrue();
  }

  @Property
  void noChangedBitAndNoOtherMembershipOrKeyIsSigned(
      @ForAll @Size(32) byte[] secret,
      @ForAll long nonce,
      @ForAll @IntRange(min = 8, max = 247) int bit) {
    UUID membership = new UUID(nonce, 7);
    CardToken token = CardToken.sign(3, secret, 59_000_000, nonce, membership);

    byte[] bytes = Base64.getUrlDecoder().decode(token.text());
    bytes[bit / 8] ^= (byte) (1 << (bit % 8));
    CardToken changed =
        CardToken.parse(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes))
            .orElseThrow();

    assertThat(changed.isSignedBy(secret, membership)).isFalse();
    assertThat(token.isSignedBy(secret, new UUID(nonce, 8))).isFalse();
    byte[] other = Arrays.copyOf(secret, 32);
    other[0] ^= 1;
    assertThat(token.isSignedBy(other, membership)).isFalse();
  }

  @Property
  void readsNothingIntoOtherTexts(@ForAll String text) {
    assertThat(CardToken.parse(text)).isEmpty();
  }
}
