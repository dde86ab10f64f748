package org.qunxing.vault.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The ciphers against answers that others have published. */
class KnownAnswerTests {

  private static final HexFormat HEX = HexFormat.of();

  record Answer(
      String source,
      SealCipher cipher,
      String key,
      String nonce,
      String bound,
      String plain,
      String ciphertextAndTag) {

    @Override
    public String toString() {
      return source;
    }
  }

  static Stream<Answer> answers() {
    return Stream.of(
        new Answer(
            "GCM specification, test case 13",
            SealCipher.AES_256_GCM,
            "00".repeat(32),
            "00".repeat(12),
            "",
            "",
            "530f8afbc74536b9a963b4f1c4cb738b"),
        new Answer(
            "GCM specification, test case 14",
            SealCipher.AES_256_GCM,
            "00".repeat(32),
            "00".repeat(12),
            "",
            "00".repeat(16),
            "cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919"),
        new Answer(
            "GCM specification, test case 16",
            SealCipher.AES_256_GCM,
            "feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308",
            "cafebabefacedbaddecaf888",
            "feedfacedeadbeeffeedfacedeadbeefabaddad2",
            "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
                + "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39",
            "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
                + "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662"
                + "76fc6ece0f4e1768cddf8853bb2d551b"),
        new Answer(
            "RFC 8998, appendix A.1",
            SealCipher.SM4_GCM,
            "0123456789abcdeffedcba9876543210",
            "00001234567800000000abcd",
            "feedfacedeadbeeffeedfacedeadbeefabaddad2",
            "aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccdddddddddddddddd"
                + "eeeeeeeeeeeeeeeeffffffffffffffffeeeeeeeeeeeeeeeeaaaaaaaaaaaaaaaa",
            "17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735"
                + "d82710ca5c22f0ccfa7cbf93d496ac15a56834cbcf98c397b4024a2691233b8d"
                + "83de3541e4c2b58177e065a9bf7b62ec"));
  }

  @ParameterizedTest
  @MethodSource("answers")
  void sealsAndOpensAsPublished(Answer answer) {
    GcmKey key = new GcmKey(answer.cipher(), HEX.parseHex(answer.key()));
    byte[] nonce = HEX.parseHex(answer.nonce());
    byte[] bound = HEX.parseHex(answer.bound());
    byte[] plain = HEX.parseHex(answer.plain());

    byte[] sealed = key.seal(nonce, new byte[0], bound, plain);

    assertThat(HEX.formatHex(sealed)).isEqualTo(answer.nonce() + answer.ciphertextAndTag());
    assertThat(key.open(new byte[0], bound, sealed)).isEqualTo(plain);
  }

  /** However the proved data is cut into head and binding, it is one text to the cipher. */
  @Test
  void provesHeadAndBindingTogether() {
    Answer answer = answers().toList().get(2);
    byte[] bound = HEX.parseHex(answer.bound());
    GcmKey key = new GcmKey(answer.cipher(), HEX.parseHex(answer.key()));

    byte[] sealed =
        key.seal(
            HEX.parseHex(answer.nonce()),
            Arrays.copyOf(bound, 4),
            Arrays.copyOfRange(bound, 4, bound.length),
            HEX.parseHex(answer.plain()));

    assertThat(HEX.formatHex(sealed)).endsWith(answer.ciphertextAndTag());
  }

  @Test
  void hashesUnderAKeyAsRfc4231() {
    byte[] hash =
        KeyedHash.HMAC_SHA_256.of(
            "Jefe".getBytes(StandardCharsets.US_ASCII), "what do ya want for nothing?", 32);

    assertThat(HEX.formatHex(hash))
        .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  }

  /** HMAC is defined over any hash (RFC 2104); here spelled out over SM3. */
  @Test
  void hashesWithSm3AsHmacIsDefined() {
    byte[] key = HEX.parseHex("0102030405060708090a0b0c0d0e0f10");
    byte[] inner = sm3(padded(key, 0x36), "13800000001".getBytes(StandardCharsets.UTF_8));

    assertThat(KeyedHash.HMAC_SM3.of(key, "13800000001", 32))
        .isEqualTo(sm3(padded(key, 0x5c), inner));
  }

  /** GB/T 32905-2016, example 1: the hash of abc. */
  @Test
  void theHashBelowIsSm3() {
    assertThat(HEX.formatHex(sm3("abc".getBytes(StandardCharsets.US_ASCII), new byte[0])))
        .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
  }

  private static byte[] padded(byte[] key, int with) {
    byte[] block = Arrays.copyOf(key, 64);
    for (int i = 0; i < block.length; i++) {
      block[i] ^= (byte) with;
    }
    return block;
  }

  private static byte[] sm3(byte[] first, byte[] second) {
    SM3Digest digest = new SM3Digest();
    digest.update(first, 0, first.length);
    digest.update(second, 0, second.length);
    byte[] hash = new byte[digest.getDigestSize()];
    digest.doFinal(hash, 0);
    return hash;
  }
}
