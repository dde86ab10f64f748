package org.qunxing.vault.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunxing.vault.Purpose;
import org.qunxing.vault.SealBroken;
import org.qunxing.vault.VaultUnavailable;
import org.qunxing.vault.VaultUnavailable.Why;
import org.qunxing.vault.sealing.SealCipher;
import org.springframework.jdbc.core.simple.JdbcClient;

class MasterKeyTests {

  @TempDir Path home;

  private final DataSource database = Vaults.database().dataSource();

  @Test
  void anExternalDatabaseNeedsItsKeyFromOutside() {
    refuses(Why.KEY_MISSING, () -> open(Vaults.place("", null)));
  }

  @Test
  void refusesAnotherKeyThanTheOneItWasSealedWith() {
    open(Vaults.place(Vaults.MASTER, null));

    refuses(Why.KEY_WRONG, () -> open(Vaults.place("ab".repeat(32), null)));
    open(Vaults.place(Vaults.MASTER.toUpperCase(java.util.Locale.ROOT) + "\n", null));
  }

  @Test
  void refusesWhatIsNoKey() {
    refuses(Why.KEY_MALFORMED, () -> open(Vaults.place("secret", null)));
    refuses(Why.KEY_MALFORMED, () -> open(Vaults.place("ab".repeat(31), null)));
    refuses(Why.KEY_MALFORMED, () -> open(Vaults.place("zz".repeat(32), null)));
  }

  @Test
  void readsTheKeyFromAFileThatIsNobodyElses() throws IOException {
    MasterKeyFile file = new MasterKeyFile(home.resolve("vault.key"));
    file.create();
    open(Vaults.place("", file.path()));

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
        .isEqualTo("rw-------");
    Files.setPosixFilePermissions(file.path(), PosixFilePermissions.fromString("rw-r-----"));
    refuses(Why.FILE_OPEN_TO_OTHERS, () -> open(Vaults.place("", file.path())));
  }

  @Test
  void drawsNoNewKeyForDataThatAnotherSealed() throws IOException {
    MasterKeyFile file = new MasterKeyFile(home.resolve("vault.key"));
    file.create();
    open(Vaults.place("", file.path()));
    Files.delete(file.path());

    refuses(Why.KEY_LOST, () -> open(Vaults.place("", file.path())));
    assertThat(file.exists()).isFalse();
  }

  @Test
  void saysWhenTheFileCannotBeWritten() {
    MasterKeyFile file = new MasterKeyFile(home.resolve("nowhere").resolve("vault.key"));

    refuses(Why.FILE_UNREADABLE, file::create);
  }

  @Test
  void tellsEachReasonInBothLanguages() {
    for (Why why : Why.values()) {
      assertThat(new VaultUnavailable(why, "here", "there").getMessage())
          .containsPattern("\\p{IsHan}")
          .contains("\n")
          .doesNotContain("%");
    }
  }

  @Test
  void neverShowsItself() {
    assertThat(MasterKey.read(Vaults.MASTER, "QUNXING_VAULT_KEY"))
        .hasToString("MasterKey[QUNXING_VAULT_KEY]");
    assertThatThrownBy(() -> MasterKey.read(Vaults.MASTER + "0", "here"))
        .hasMessageNotContaining(Vaults.MASTER);
  }

  @Test
  void nodesThatStartTogetherAgreeOnTheKeys() throws Exception {
    Callable<Keys> start = () -> open(Vaults.place(Vaults.MASTER, null));
    try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
      List<byte[]> indexes =
          nodes.invokeAll(List.of(start, start, start, start)).stream()
              .map(node -> node.resultNow().index(Purpose.PHONE).of("+8613800000001"))
              .toList();

      assertThat(indexes).allSatisfy(index -> assertThat(index).isEqualTo(indexes.getFirst()));
    }
    assertThat(
            JdbcClient.create(database)
                .sql("select count(*) from vault.keys")
                .query(Integer.class)
                .single())
        .isEqualTo(1 + Purpose.values().length);
  }

  @Test
  void noticesAWrappedKeyInAnothersPlace() {
    open(Vaults.place(Vaults.MASTER, null));
    JdbcClient.create(database)
        .sql(
            """
            update vault.keys k
            set wrapped = (select o.wrapped from vault.keys o where o.purpose = 'HEALTH')
            where k.purpose = 'PHONE'
            """)
        .update();

    assertThatThrownBy(() -> open(Vaults.place(Vaults.MASTER, null)))
        .isInstanceOf(SealBroken.class);
  }

  @Test
  void keepsNoKeyInClear() {
    MasterKey master = MasterKey.read(Vaults.MASTER, "here");
    byte[] secret =
        "a key of thirty-two bytes, known".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    byte[] wrapped = master.wrap(SealCipher.SM4_GCM, "1 DATA", secret);

    assertThat(new String(wrapped, java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain("thirty-two");
    assertThat(master.unwrap("1 DATA", wrapped)).isEqualTo(secret);
    assertThatThrownBy(() -> master.unwrap("2 DATA", wrapped)).isInstanceOf(SealBroken.class);
  }

  private Keys open(MasterKeyPlace place) {
    Keys keys = Vaults.keys(database, SealCipher.AES_256_GCM, place);
    keys.afterSingletonsInstantiated();
    return keys;
  }

  private static void refuses(Why why, ThrowingCallable start) {
    assertThatThrownBy(start)
        .isInstanceOfSatisfying(VaultUnavailable.class, no -> assertThat(no.why()).isEqualTo(why));
  }
}
