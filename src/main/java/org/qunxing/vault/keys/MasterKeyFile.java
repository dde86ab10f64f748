package org.qunxing.vault.keys;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.qunxing.vault.VaultUnavailable;
import org.qunxing.vault.VaultUnavailable.Why;

/** A master key in a file that only its owner may read. */
record MasterKeyFile(Path path) {

  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  boolean exists() {
    return Files.exists(path);
  }

  MasterKey read() {
    try {
      if (!OWNER_ONLY.containsAll(Files.getPosixFilePermissions(path))) {
        throw new VaultUnavailable(Why.FILE_OPEN_TO_OTHERS, path);
      }
      return MasterKey.read(Files.readString(path), path.toString());
    } catch (IOException problem) {
      throw new VaultUnavailable(Why.FILE_UNREADABLE, path, problem.toString());
    }
  }

  /** Where the next key waits until everything is wrapped by it. */
  MasterKeyFile successor() {
    return new MasterKeyFile(path.resolveSibling(path.getFileName() + ".new"));
  }

  void delete() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException problem) {
      throw new VaultUnavailable(Why.FILE_UNREADABLE, path, problem.toString());
    }
  }

  MasterKey create() {
    MasterKey drawn = MasterKey.draw(path.toString());
    write(drawn);
    return drawn;
  }

  /** Whole and on the disk, or not at all: what is sealed next cannot be opened without it. */
  void write(MasterKey key) {
    Path part = path.resolveSibling(path.getFileName() + ".part");
    try {
      Files.deleteIfExists(part);
      Files.createFile(part, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
      try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
        channel.write(ByteBuffer.wrap((key.text() + "\n").getBytes(StandardCharsets.US_ASCII)));
        channel.force(true);
      }
      moveFrom(part);
    } catch (IOException problem) {
      throw new VaultUnavailable(Why.FILE_UNREADABLE, path, problem.toString());
    }
  }

  private void moveFrom(Path part) throws IOException {
    Files.move(part, path, StandardCopyOption.ATOMIC_MOVE);
    try (FileChannel directory = FileChannel.open(path.toAbsolutePath().getParent())) {
      directory.force(true);
    }
  }

  /** Takes the place of another file. */
  void moveTo(MasterKeyFile place) {
    try {
      place.moveFrom(path);
    } catch (IOException problem) {
      throw new VaultUnavailable(Why.FILE_UNREADABLE, place.path, problem.toString());
    }
  }
}
