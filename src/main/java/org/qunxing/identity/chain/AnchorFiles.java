package org.qunxing.identity.chain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Anchors in two files: the latest, and those that are kept for good.
 *
 * @param directory outside of the database
 */
record AnchorFiles(Path directory) {

  private Path latestFile() {
    return directory.resolve("audit.head");
  }

  private Path keptFile() {
    return directory.resolve("audit.anchors");
  }

  Optional<Anchor> latest() {
    return lines(latestFile()).stream().findFirst().map(Anchor::new);
  }

  /** All of them, the latest last. */
  List<Anchor> all() {
    List<String> lines = new ArrayList<>(lines(keptFile()));
    lines.addAll(lines(latestFile()));
    return lines.stream().filter(line -> !line.isBlank()).map(Anchor::new).toList();
  }

  private static List<String> lines(Path file) {
    try {
      return Files.exists(file) ? Files.readAllLines(file) : List.of();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  void setLatest(Anchor anchor) {
    Path part = directory.resolve("audit.head.part");
    try {
      write(part, anchor, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
      Files.move(part, latestFile(), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  void keepForGood(Anchor anchor) {
    try {
      write(keptFile(), anchor, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static void write(Path file, Anchor anchor, StandardOpenOption... how)
      throws IOException {
    List<StandardOpenOption> options = new ArrayList<>(List.of(how));
    options.add(StandardOpenOption.WRITE);
    try (FileChannel channel = FileChannel.open(file, options.toArray(StandardOpenOption[]::new))) {
      channel.write(ByteBuffer.wrap((anchor.line() + "\n").getBytes(StandardCharsets.US_ASCII)));
      channel.force(true);
    }
  }
}
