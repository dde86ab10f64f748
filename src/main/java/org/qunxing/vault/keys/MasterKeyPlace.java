package org.qunxing.vault.keys;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.qunxing.postgres.EmbeddedPostgres;
import org.qunxing.vault.VaultUnavailable;
import org.qunxing.vault.VaultUnavailable.Why;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where the master key is: in the environment, in a file that the configuration names, or, with the
 * embedded database, in a file of its home, where the first start puts it.
 */
@Component
public final class MasterKeyPlace {

  private static final String FILE = "vault.key";

  private final String key;
  private final @Nullable MasterKeyFile file;
  private final boolean ours;

  @Autowired
  MasterKeyPlace(
      @Value("${qunxing.vault.key:}") String key,
      @Value("${qunxing.vault.key-file:}") String file,
      ObjectProvider<EmbeddedPostgres> embedded) {
    this(key, file, home(embedded.getIfAvailable()));
  }

  /**
   * @param home of the embedded database; null with an external one
   */
  public MasterKeyPlace(String key, String file, @Nullable Path home) {
    this.key = key;
    this.ours = file.isBlank() && home != null;
    this.file =
        file.isBlank()
            ? home == null ? null : new MasterKeyFile(home.resolve(FILE))
            : new MasterKeyFile(Path.of(file));
  }

  private static @Nullable Path home(@Nullable EmbeddedPostgres server) {
    return server == null ? null : server.home().directory();
  }

  /**
   * The key that was given, or found.
   *
   * @param isNew whether nothing is sealed yet: only then a key may be drawn
   */
  MasterKey key(boolean isNew) {
    if (!key.isBlank()) {
      return MasterKey.read(key, "QUNXING_VAULT_KEY");
    }
    if (file == null) {
      throw new VaultUnavailable(Why.KEY_MISSING);
    }
    if (file.exists()) {
      return file.read();
    }
    if (isNew && ours) {
      return file.create();
    }
    throw new VaultUnavailable(Why.KEY_LOST, file.path());
  }

  /**
   * The key that was given or found, or the one that is about to take the place of its file, when
   * only that fits.
   */
  MasterKey key(Predicate<MasterKey> fits) {
    MasterKey given = key(false);
    return file()
        .map(MasterKeyFile::successor)
        .filter(next -> !fits.test(given) && next.exists())
        .map(MasterKeyFile::read)
        .filter(fits)
        .orElse(given);
  }

  /** The file it is in; empty when it comes from the environment. */
  Optional<MasterKeyFile> file() {
    return key.isBlank() ? Optional.ofNullable(file) : Optional.empty();
  }
}
