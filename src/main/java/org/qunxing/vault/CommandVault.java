package org.qunxing.vault;

import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.qunxing.vault.keys.KeyCare;
import org.qunxing.vault.keys.Keys;
import org.qunxing.vault.keys.MasterKeyPlace;
import org.qunxing.vault.rotation.RotateKeys;
import org.qunxing.vault.rotation.RotationProgress;
import org.qunxing.vault.sealing.SealCipher;

/**
 * The vault for a command that runs without the application, with the application's settings.
 *
 * @param home of the embedded database; null with an external one
 */
public record CommandVault(
    DataSource source, @Nullable Path home, Map<String, String> environment) {

  /**
   * @throws VaultUnavailable with the reason
   */
  public Vault vault() {
    return new Vault(Keys.over(source, place(), cipher()), cipher());
  }

  public KeyCare care() {
    return new KeyCare(source, place(), cipher());
  }

  public RotateKeys rotation(RotationProgress progress) {
    return new RotateKeys(source, care(), vault(), progress);
  }

  private SealCipher cipher() {
    return SealCipher.valueOf(
        environment.getOrDefault("QUNXING_VAULT_CIPHER", SealCipher.AES_256_GCM.name()));
  }

  private MasterKeyPlace place() {
    return new MasterKeyPlace(
        environment.getOrDefault("QUNXING_VAULT_KEY", ""),
        environment.getOrDefault("QUNXING_VAULT_KEY_FILE", ""),
        home);
  }
}
