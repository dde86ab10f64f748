package org.qunxing.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.qunxing.postgres.PostgresUnavailable.Reason;
import org.tukaani.xz.XZInputStream;

/** The server's programs, unpacked once a machine and shared by all homes of a user. */
record PostgresBinaries(Path directory) {

  /** Must be what the pom resolves; a test compares it with what the server says. */
  static final String VERSION = "18.6.0";

  static final String MAJOR = VERSION.substring(0, VERSION.indexOf('.'));

  private static final Object ONE_AT_A_TIME = new Object();

  /** In {@code ~/.cache/qunxing}, or inside the home when that is not writable. */
  static PostgresBinaries unpacked(PostgresHome home) {
    try {
      return unpackedUnder(Path.of(System.getProperty("user.home"), ".cache", "qunxing"));
    } catch (IOException e) {
      try {
        return unpackedUnder(home.directory().resolve("cache"));
      } catch (IOException again) {
        throw PostgresUnavailable.because(again, home.directory());
      }
    }
  }

  /** Safe for any number of processes at once: the directory appears complete or not at all. */
  static PostgresBinaries unpackedUnder(Path cache) throws IOException {
    var complete = cache.resolve("postgres-" + VERSION);
    if (!Files.isDirectory(complete)) {
      Files.createDirectories(cache);
      synchronized (ONE_AT_A_TIME) {
        try (var channel =
                FileChannel.open(
                    cache.resolve("unpacking.lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            var _ = channel.lock()) {
          if (!Files.isDirectory(complete)) {
            unpack(complete);
          }
        }
      }
    }
    return new PostgresBinaries(complete);
  }

  String program(String name) {
    return directory.resolve("bin").resolve(name).toString();
  }

  private static void unpack(Path complete) throws IOException {
    var part = complete.resolveSibling(complete.getFileName() + ".part");
    deleteTree(part);
    try (var tar =
        new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive())))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpack(tar, entry, part);
      }
    }
    Files.move(part, complete, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void unpack(InputStream tar, TarArchiveEntry entry, Path part) throws IOException {
    var target = part.resolve(entry.getName()).normalize();
    if (!target.startsWith(part)) {
      throw new IOException("Archive entry outside its directory: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, target);
    var executable = (entry.getMode() & 0100) != 0;
    Files.setPosixFilePermissions(
        target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
  }

  private static InputStream archive() {
    var machine = System.getProperty("os.name") + " " + System.getProperty("os.arch");
    var name =
        switch (machine) {
          case "Linux amd64" -> "postgres-linux-x86_64.txz";
          case "Linux aarch64" -> "postgres-linux-arm_64.txz";
          default -> "none";
        };
    var found = PostgresBinaries.class.getResourceAsStream("/" + name);
    if (found == null) {
      throw new PostgresUnavailable(Reason.NOT_SUPPORTED, machine, name);
    }
    return found;
  }

  static void deleteTree(Path root) throws IOException {
    if (Files.notExists(root)) {
      return;
    }
    try (var paths = Files.walk(root)) {
      for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
