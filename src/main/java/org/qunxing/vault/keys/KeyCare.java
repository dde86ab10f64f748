package org.qunxing.vault.keys;

import java.time.Duration;
import javax.sql.DataSource;
import org.qunxing.vault.sealing.SealCipher;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** What is done to the keys themselves, by commands. */
public final class KeyCare {

  private final KeyMaking making;
  private final MasterKeyPlace place;

  public KeyCare(DataSource source, MasterKeyPlace place, SealCipher cipher) {
    this.place = place;
    this.making =
        new KeyMaking(new KeyTable(source), place, cipher, new JdbcTransactionManager(source));
  }

  /**
   * A new data key that seals from now on; the one of a rotation that was broken off is taken up
   * again.
   */
  public Renewed renew() {
    return making.renew();
  }

  /** The number of the key that seals, and since when. */
  public record Renewed(int key, Duration since) {}

  /** For good: what is sealed under them can never be opened again. */
  public int destroyRetiring() {
    return making.destroyRetiring();
  }

  /** Whether the master key is in a file, where it can be replaced by this program. */
  public boolean isMasterInFile() {
    return place.file().isPresent();
  }

  /**
   * A new key in the place of the file. First it is on the disk beside it, then everything is
   * wrapped by it in one transaction, then it takes the place: whatever instant this process dies
   * at, one of the two files fits, and {@link MasterKeyPlace} takes that one.
   */
  public void changeMasterFile() {
    MasterKeyFile file = place.file().orElseThrow();
    MasterKeyFile next = file.successor();
    if (!next.exists() || !making.isWrappedBy(next.read())) {
      next.delete();
      next.write(MasterKey.draw(next.path().toString()));
      making.rewrap(file.read(), next.read());
    }
    next.moveTo(file);
  }

  /** With keys that are given from outside; nodes take the new one when they are started again. */
  public void changeMaster(String newKey) {
    MasterKey next = MasterKey.read(newKey, "QUNXING_VAULT_NEW_KEY");
    if (!making.isWrappedBy(next)) {
      making.rewrap(place.key(false), next);
    }
  }
}
