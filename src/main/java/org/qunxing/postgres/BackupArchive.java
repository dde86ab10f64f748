package org.qunxing.postgres;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A backup file in the making; it bears its name only once it is complete and on disk. */
final class BackupArchive implements Closeable {

  static final String SUMS = "SHA256SUMS";

  private final Path file;
  private final Path part;
  private final FileChannel channel;
  private final ZipOutputStream zip;
  private final StringBuilder sums = new StringBuilder();

  private BackupArchive(Path file, Path part, FileChannel channel) {
    this.file = file;
    this.part = part;
    this.channel = channel;
    this.zip = new ZipOutputStream(Channels.newOutputStream(channel), StandardCharsets.UTF_8);
    zip.setLevel(Deflater.BEST_SPEED);
  }

  static BackupArchive create(Path file) throws IOException {
    if (Files.exists(file)) {
      throw new BackupFailed(BackupFailed.Reason.FILE_EXISTS, file);
    }
    var part = file.resolveSibling(file.getFileName() + ".part");
    Files.deleteIfExists(part);
    var ours = PosixFilePermissions.fromString("rw-------");
    return new BackupArchive(
        file,
        part,
        FileChannel.open(
            part,
            EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            PosixFilePermissions.asFileAttribute(ours)));
  }

  void directory(String name) throws IOException {
    zip.putNextEntry(new ZipEntry(name.endsWith("/") ? name : name + "/"));
    zip.closeEntry();
  }

  void text(String name, String content) throws IOException {
    add(name, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
  }

  /** A file that has vanished meanwhile is passed over: its table was dropped. */
  void file(String name, Path source) throws IOException {
    try (var content = Files.newInputStream(source)) {
      add(name, content);
    } catch (NoSuchFileException e) {
      // Nothing was begun: opening comes first.
    }
  }

  private void add(String name, InputStream content) throws IOException {
    var digest = sha256();
    zip.putNextEntry(new ZipEntry(name));
    new DigestInputStream(content, digest).transferTo(zip);
    zip.closeEntry();
    sums.append(HexFormat.of().formatHex(digest.digest())).append("  ").append(name).append('\n');
  }

  void complete() throws IOException {
    zip.putNextEntry(new ZipEntry(SUMS));
    zip.write(sums.toString().getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
    zip.finish();
    channel.force(true);
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** What was not completed is not kept. */
  @Override
  public void close() throws IOException {
    channel.close();
    Files.deleteIfExists(part);
  }
}
