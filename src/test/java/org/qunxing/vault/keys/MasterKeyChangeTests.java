package org.qunxing.vault.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunxing.kernel.Ids;
import org.qunxing.vault.CommandVault;
import org.qunxing.vault.Purpose;
import org.qunxing.vault.Sealed;
import org.qunxing.vault.Vault;
import org.qunxing.vault.VaultUnavailable;
import org.qunxing.vault.VaultUnavailable.Why;
import org.qunxing.vault.sealing.SealCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Another key wraps the keys; what they sealed stays as it is. */
class MasterKeyChangeTests {

  private static final String OTHER = "ab".repeat(32);

  @TempDir Path home;

  private final DataSource source = Vaults.database().dataSource();
  private final UUID row = Ids.newId();
  private MasterKeyFile file;
  private Sealed sealed;

  @BeforeEach
  void sealSomething() {
    file = new MasterKeyFile(home.resolve("vault.key"));
    sealed = node().seal(Purpose.PHONE, row, "+8613800000001");
  }

  private CommandVault command() {
    return new CommandVault(source, home, Map.of());
  }

  private CommandVault external(String key) {
    return new CommandVault(source, null, Map.of("QUNXING_VAULT_KEY", key));
  }

  private Vault node() {
    return command().vault();
  }

  private void assertOpens(Vault vault) {
    assertThat(vault.open(Purpose.PHONE, row, sealed)).isEqualTo("+8613800000001");
  }

  @Test
  void replacesTheFileAndOpensWhatWasSealed() throws Exception {
    String before = Files.readString(file.path());

    command().care().changeMasterFile();

    assertThat(Files.readString(file.path())).isNotEqualTo(before);
    assertThat(file.successor().exists()).isFalse();
    assertOpens(node());
    Files.writeString(file.path(), before);
    assertThatThrownBy(() -> assertOpens(node()))
        .as("the old key opens nothing any more")
        .isInstanceOfSatisfying(
            VaultUnavailable.class, no -> assertThat(no.why()).isEqualTo(Why.KEY_WRONG));
  }

  /** Killed after the new key was written and before anything was wrapped by it. */
  @Test
  void takesUpAChangeThatDiedBeforeTheWrapping() {
    file.successor().write(MasterKey.draw("here"));
    assertOpens(node());

    command().care().changeMasterFile();

    assertThat(file.successor().exists()).isFalse();
    assertOpens(node());
  }

  /** Killed after everything was wrapped by the new key and before its file took the place. */
  @Test
  void worksAndGoesOnAfterAChangeThatDiedBeforeTheFileTookItsPlace() {
    MasterKey next = MasterKey.draw("here");
    file.successor().write(next);
    MasterKey old = file.read();
    KeyTable table = new KeyTable(source);
    new KeyMaking(
            table,
            new MasterKeyPlace("", "", home),
            SealCipher.AES_256_GCM,
            new JdbcTransactionManager(source))
        .rewrap(old, next);

    assertOpens(node());
    command().care().changeMasterFile();

    assertThat(file.read().check()).isEqualTo(next.check());
    assertThat(file.successor().exists()).isFalse();
    assertOpens(node());
  }

  @Test
  void aNodeGoesOnUntilItIsStartedWithTheNewKey() throws Exception {
    command().care().changeMasterFile();
    String key = Files.readString(file.path()).strip();
    Vault running = external(key).vault();
    assertOpens(running);

    external(key).care().changeMaster(OTHER);
    external(key).care().changeMaster(OTHER);
    Thread.sleep(Keys.REFRESH.plusMillis(500).toMillis());

    assertOpens(running);
    assertOpens(external(OTHER).vault());
    assertThatThrownBy(() -> assertOpens(external(key).vault()))
        .isInstanceOf(VaultUnavailable.class);
  }

  @Test
  void leavesDestroyedKeysAlone() {
    command().care().renew();
    command().care().destroyRetiring();

    command().care().changeMasterFile();

    assertThat(
            JdbcClient.create(source)
                .sql("select count(*) from vault.keys where state = 'RETIRED' and wrapped is null")
                .query(Long.class)
                .single())
        .isEqualTo(1);
    node().seal(Purpose.PHONE, row, "x");
  }
}
