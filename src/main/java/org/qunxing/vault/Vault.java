package org.qunxing.vault;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.qunxing.vault.keys.DataKey;
import org.qunxing.vault.keys.Keys;
import org.qunxing.vault.sealing.Envelope;
import org.qunxing.vault.sealing.SealCipher;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The door of the vault. A ciphertext is bound to its purpose and to the row it was sealed for: put
 * into another row it does not open. Opening is for the module that owns the row, which answers for
 * who may see it.
 */
@Component
public class Vault {

  private final Keys keys;
  private final SealCipher cipher;

  Vault(Keys keys, @Value("${qunxing.vault.cipher:AES_256_GCM}") SealCipher cipher) {
    this.keys = keys;
    this.cipher = cipher;
  }

  /**
   * @param row the id of the row that will hold it
   */
  public Sealed seal(Purpose purpose, UUID row, String text) {
    return seal(purpose, row, 0, text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * @throws SealBroken when it was changed, or sealed for another row or purpose
   */
  public String open(Purpose purpose, UUID row, Sealed sealed) {
    return new String(open(purpose, row, 0, sealed), StandardCharsets.UTF_8);
  }

  /**
   * @param part which of several values of the row, for instance the pieces of a file
   */
  public Sealed seal(Purpose purpose, UUID row, int part, byte[] content) {
    DataKey key = keys.active();
    byte[] binding = Envelope.binding(purpose, row, part);
    return new Sealed(Envelope.seal(key.of(cipher, purpose), key.number(), binding, content));
  }

  public byte[] open(Purpose purpose, UUID row, int part, Sealed sealed) {
    byte[] bytes = sealed.bytes();
    SealCipher sealedBy = Envelope.cipher(bytes);
    DataKey key = keys.numbered(Envelope.keyNumber(bytes));
    return Envelope.open(key.of(sealedBy, purpose), Envelope.binding(purpose, row, part), bytes);
  }

  /**
   * Sixteen bytes that are equal for equal texts of a purpose, to look a sealed value up by. They
   * outlive the rotation of keys.
   *
   * @param text in its one normal form: {@code NationalId.value()}, {@code Phone.e164()}
   */
  public byte[] blindIndex(Purpose purpose, String text) {
    return keys.index(purpose).of(text);
  }

  /**
   * Thirty-two bytes that only who has the purpose's key can make of a content: shows later that it
   * is as it was. They outlive the rotation of keys.
   */
  public byte[] proof(Purpose purpose, byte[] content) {
    return keys.index(purpose).proof(content);
  }
}
