package org.qunxing.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qunxing.kernel.Ids;
import org.qunxing.vault.keys.Vaults;
import org.qunxing.vault.sealing.Envelope;
import org.qunxing.vault.sealing.SealCipher;

class VaultTests {

  private static final String ID = "11010519491231002X";

  private final DataSource database = Vaults.database().dataSource();
  private final UUID row = Ids.newId();

  @ParameterizedTest
  @EnumSource
  void opensWhatItSealedWhateverIsInside(SealCipher cipher) {
    Vault vault = VaultFixtures.over(database, cipher);
    Random random = new Random(7);
    for (int i = 0; i < 300; i++) {
      Purpose purpose = Purpose.values()[random.nextInt(Purpose.values().length)];
      String text = text(random, random.nextInt(200));
      UUID of = Ids.newId();

      Sealed sealed = vault.seal(purpose, of, text);

      assertThat(vault.open(purpose, of, sealed)).isEqualTo(text);
      assertThat(sealed.bytes())
          .hasSize(text.getBytes(StandardCharsets.UTF_8).length + Envelope.OVERHEAD);
    }
  }

  @ParameterizedTest
  @EnumSource
  void opensAWholePieceOfAFile(SealCipher cipher) {
    Vault vault = VaultFixtures.over(database, cipher);
    byte[] piece = new byte[1 << 20];
    new Random(3).nextBytes(piece);

    Sealed sealed = vault.seal(Purpose.ROSTER_FILE, row, 3, piece);

    assertThat(vault.open(Purpose.ROSTER_FILE, row, 3, sealed)).isEqualTo(piece);
    assertThatThrownBy(() -> vault.open(Purpose.ROSTER_FILE, row, 2, sealed))
        .as("the pieces cannot change places")
        .isInstanceOf(SealBroken.class);
  }

  @ParameterizedTest
  @EnumSource
  void noticesAChangeOfAnyByte(SealCipher cipher) {
    Vault vault = VaultFixtures.over(database, cipher);
    Sealed sealed = vault.seal(Purpose.NATIONAL_ID, row, ID);
    assertThat(vault.open(Purpose.NATIONAL_ID, row, sealed)).as("control").isEqualTo(ID);

    for (int at = 0; at < sealed.bytes().length; at++) {
      for (int change : new int[] {1, 0x80, 0xff}) {
        byte[] changed = sealed.bytes().clone();
        changed[at] ^= (byte) change;

        assertThatThrownBy(() -> vault.open(Purpose.NATIONAL_ID, row, new Sealed(changed)))
            .as("byte %d of %s", at, region(at, changed.length))
            .isInstanceOf(SealBroken.class)
            .hasMessageNotContaining(ID);
      }
    }
  }

  private static String region(int at, int length) {
    String[] head = {"format", "cipher", "key", "key"};
    return at < 4 ? head[at] : at < 16 ? "nonce" : at < length - 16 ? "ciphertext" : "tag";
  }

  @Test
  void noticesWhatIsCutShortOrMadeLonger() {
    Vault vault = VaultFixtures.over(database, SealCipher.AES_256_GCM);
    byte[] sealed = vault.seal(Purpose.PHONE, row, "+8613800000001").bytes();

    IntStream.range(0, sealed.length + 20)
        .filter(length -> length != sealed.length)
        .forEach(
            length ->
                assertThatThrownBy(
                        () ->
                            vault.open(
                                Purpose.PHONE,
                                row,
                                new Sealed(java.util.Arrays.copyOf(sealed, length))))
                    .isInstanceOf(SealBroken.class));
  }

  @Test
  void opensNothingInAnotherRowOrForAnotherPurpose() {
    Vault vault = VaultFixtures.over(database, SealCipher.AES_256_GCM);
    Sealed sealed = vault.seal(Purpose.NATIONAL_ID, row, ID);

    assertThatThrownBy(() -> vault.open(Purpose.NATIONAL_ID, Ids.newId(), sealed))
        .isInstanceOf(SealBroken.class);
    for (Purpose other : Purpose.values()) {
      if (other != Purpose.NATIONAL_ID) {
        assertThatThrownBy(() -> vault.open(other, row, sealed)).isInstanceOf(SealBroken.class);
      }
    }
  }

  @Test
  void sealsTheSameTextDifferentlyEachTime() {
    Vault vault = VaultFixtures.over(database, SealCipher.AES_256_GCM);
    Set<Sealed> seen = new HashSet<>();

    for (int i = 0; i < 2_000; i++) {
      assertThat(seen.add(vault.seal(Purpose.PHONE, row, "+8613800000001"))).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void findsEqualTextsOfOnePurposeOnly(SealCipher cipher) {
    Vault vault = VaultFixtures.over(database, cipher);
    Set<String> seen = new HashSet<>();

    for (Purpose purpose : Purpose.values()) {
      for (int i = 0; i < 200; i++) {
        byte[] index = vault.blindIndex(purpose, "+86138%08d".formatted(i));

        assertThat(index).hasSize(16);
        assertThat(index).isEqualTo(vault.blindIndex(purpose, "+86138%08d".formatted(i)));
        assertThat(seen.add(java.util.HexFormat.of().formatHex(index))).isTrue();
      }
    }
  }

  @Test
  void findsAndOpensAfterARestartAndOnAnotherNode() {
    Vault before = VaultFixtures.over(database, SealCipher.AES_256_GCM);
    Sealed sealed = before.seal(Purpose.NATIONAL_ID, row, ID);
    Vault after = VaultFixtures.over(database, SealCipher.AES_256_GCM);

    assertThat(after.open(Purpose.NATIONAL_ID, row, sealed)).isEqualTo(ID);
    assertThat(after.blindIndex(Purpose.NATIONAL_ID, ID))
        .isEqualTo(before.blindIndex(Purpose.NATIONAL_ID, ID));
  }

  @Test
  void changesTheCipherWithoutLosingWhatTheFormerSealed() {
    Vault western = VaultFixtures.over(database, SealCipher.AES_256_GCM);
    Sealed sealed = western.seal(Purpose.NATIONAL_ID, row, ID);
    Vault chinese = VaultFixtures.over(database, SealCipher.SM4_GCM);

    assertThat(chinese.open(Purpose.NATIONAL_ID, row, sealed)).isEqualTo(ID);
    assertThat(chinese.seal(Purpose.NATIONAL_ID, row, ID).bytes()[1]).isEqualTo((byte) 2);
    assertThat(chinese.blindIndex(Purpose.NATIONAL_ID, ID))
        .as("an index that exists keeps its hash")
        .isEqualTo(western.blindIndex(Purpose.NATIONAL_ID, ID));
  }

  @Test
  void sealsAndOpensOnManyThreadsAtOnce() {
    Vault vault = VaultFixtures.over(database, SealCipher.AES_256_GCM);

    long right =
        IntStream.range(0, 20_000)
            .parallel()
            .filter(
                i -> {
                  UUID of = new UUID(i, i);
                  Sealed sealed = vault.seal(Purpose.PHONE, of, "+86" + i);
                  return vault.open(Purpose.PHONE, of, sealed).equals("+86" + i);
                })
            .count();

    assertThat(right).isEqualTo(20_000);
  }

  @Test
  void saysNothingOfWhatIsInside() {
    Vault vault = VaultFixtures.over(database, SealCipher.AES_256_GCM);
    Sealed sealed = vault.seal(Purpose.NATIONAL_ID, row, ID);

    assertThat(sealed).hasToString("Sealed[50 bytes]");
    assertThat(new String(sealed.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("1949");
  }

  /** Letters of one to four bytes. */
  private static String text(Random random, int length) {
    return random
        .ints(length, 1, 0x1_0500)
        .filter(Character::isDefined)
        .filter(c -> c < 0xd800 || c > 0xdfff)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
