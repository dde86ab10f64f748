package org.qunxing.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.qunxing.postgres.BackupFailed.Reason;

/** A {@link Backup} becomes a home again. */
public final class Restore {

  private static final Set<String> ABOUT_ITSELF = Set.of(Backup.ABOUT, BackupArchive.SUMS);

  private Restore() {}

  /**
   * Unpacks a backup into a home without a database. Each part is compared with its checksum before
   * the database takes its place; cut short, it leaves the home as empty as before.
   *
   * @throws BackupFailed with the reason
   */
  public static void into(PostgresHome home, Path file) {
    try (var zip = opened(file)) {
      if (Files.exists(home.data())) {
        throw new BackupFailed(Reason.HOME_NOT_EMPTY, home.directory());
      }
      checkVersion(zip, file);
      var prepared = home.prepared();
      try (var _ = HomeLock.take(prepared)) {
        unpack(zip, file, prepared);
      }
    } catch (ZipException e) {
      throw new BackupFailed(Reason.DAMAGED, file + " (" + e.getMessage() + ")");
    } catch (IOException e) {
      throw BackupFailed.because(e, home.directory());
    }
  }

  private static ZipFile opened(Path file) throws IOException {
    try {
      return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
    } catch (ZipException e) {
      throw new BackupFailed(Reason.NOT_A_BACKUP, file);
    } catch (IOException e) {
      throw BackupFailed.because(e, file);
    }
  }

  private static void checkVersion(ZipFile zip, Path file) throws IOException {
    var entry = zip.getEntry(Backup.ABOUT);
    if (entry == null || zip.getEntry(BackupArchive.SUMS) == null) {
      throw new BackupFailed(Reason.NOT_A_BACKUP, file);
    }
    var about = new Properties();
    try (var content = zip.getInputStream(entry)) {
      about.load(content);
    }
    var version = about.getProperty("postgres", "?");
    if (!version.startsWith(PostgresBinaries.MAJOR + ".")) {
      throw new BackupFailed(Reason.OTHER_VERSION, version, PostgresBinaries.VERSION);
    }
  }

  private static void unpack(ZipFile zip, Path file, PostgresHome home) throws IOException {
    var making = home.dataInTheMaking();
    PostgresBinaries.deleteTree(making);
    var sums = sums(zip);
    for (var entries = zip.entries(); entries.hasMoreElements(); ) {
      var entry = entries.nextElement();
      if (entry.isDirectory()) {
        directory(target(entry, home));
      } else if (!ABOUT_ITSELF.contains(entry.getName())) {
        write(zip, entry, target(entry, home), sums.remove(entry.getName()));
      }
    }
    sums.keySet().removeAll(ABOUT_ITSELF);
    if (!sums.isEmpty()) {
      throw new BackupFailed(Reason.DAMAGED, sums.keySet().iterator().next());
    }
    ServerAccount.chosenFor(home).own(home);
    Files.move(making, home.data(), StandardCopyOption.ATOMIC_MOVE);
  }

  private static Map<String, String> sums(ZipFile zip) throws IOException {
    var sums = new HashMap<String, String>();
    try (var lines = zip.getInputStream(zip.getEntry(BackupArchive.SUMS))) {
      new String(lines.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .forEach(line -> sums.put(line.substring(66), line.substring(0, 64)));
    }
    return sums;
  }

  /** Data goes where a cluster grows until it is complete. */
  private static Path target(ZipEntry entry, PostgresHome home) {
    var name = entry.getName();
    if (name.equals(Backup.CREDENTIALS)) {
      return home.credentials();
    }
    var making = home.dataInTheMaking();
    var target = making.resolve(name.substring(Backup.DATA.length())).normalize();
    if (!name.startsWith(Backup.DATA) || !target.startsWith(making)) {
      throw new BackupFailed(Reason.NOT_A_BACKUP, name);
    }
    return target;
  }

  private static void directory(Path directory) throws IOException {
    Files.createDirectories(
        directory,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
  }

  private static void write(ZipFile zip, ZipEntry entry, Path target, @Nullable String sum)
      throws IOException {
    var digest = BackupArchive.sha256();
    try (var content = new DigestInputStream(zip.getInputStream(entry), digest)) {
      Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
    } catch (ZipException e) {
      throw new BackupFailed(Reason.DAMAGED, entry.getName());
    }
    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-------"));
    if (!HexFormat.of().formatHex(digest.digest()).equals(sum)) {
      throw new BackupFailed(Reason.DAMAGED, entry.getName());
    }
  }
}
