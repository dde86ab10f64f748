package org.qunxing.vault;

import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.qunxing.vault.keys.Keys;
import org.qunxing.vault.keys.MasterKeyPlace;
import org.qunxing.vault.sealing.SealCipher;

/** The vault for a command that runs without the application, with the application's settings. */
public final class CommandVault {

  private CommandVault() {}

  /**
   * @param home of the embedded database; null with an external one
   * @throws VaultUnavailable with the reason
   */
  public static Vault open(
      DataSource source, @Nullable Path home, Map<String, String> environment) {
    SealCipher cipher = cipher(environment);
    return new Vault(Keys.over(source, place(home, environment), cipher), cipher);
  }

  static SealCipher cipher(Map<String, String> environment) {
    return SealCipher.valueOf(
        environment.getOrDefault("QUNXING_VAULT_CIPHER", SealCipher.AES_256_GCM.name()));
  }

  static MasterKeyPlace place(@Nullable Path home, Map<String, String> environment) {
    return new MasterKeyPlace(
        environment.getOrDefault("QUNXING_VAULT_KEY", ""),
        environment.getOrDefault("QUNXING_VAULT_KEY_FILE", ""),
        home);
  }
}
