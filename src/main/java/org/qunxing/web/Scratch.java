package org.qunxing.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Where uploaded files may lie while they are being read: in memory where the machine has files in
 * memory, since they are full of numbers in clear; else in a directory that only this account may
 * enter. Nothing stays: what a killed process left is removed at the next start.
 */
@Component
public final class Scratch implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(Scratch.class);
  private static final Path IN_MEMORY = Path.of("/dev/shm");
  private static final long ROOM = 256L << 20;
  private static final Pattern OURS = Pattern.compile("qunxing-scratch-(\\d+)-.*");

  private final Path directory;

  @Autowired
  Scratch() {
    this(List.of(IN_MEMORY, Path.of(System.getProperty("java.io.tmpdir"))));
  }

  /**
   * @param places the best first; the last is taken in any case
   */
  Scratch(List<Path> places) {
    places.stream().filter(Files::isDirectory).forEach(Scratch::tidy);
    Path chosen = places.stream().filter(Scratch::hasRoom).findFirst().orElseGet(places::getLast);
    try {
      // For nobody else: rwx------, as createTempDirectory does.
      this.directory =
          Files.createTempDirectory(
              chosen, "qunxing-scratch-%d-".formatted(ProcessHandle.current().pid()));
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  public Path directory() {
    return directory;
  }

  /** Empty, for its owner only; the caller deletes it. */
  public Path file() {
    try {
      return Files.createTempFile(directory, "upload", ".tmp");
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static boolean hasRoom(Path place) {
    try {
      return Files.isWritable(place) && Files.getFileStore(place).getUsableSpace() > ROOM;
    } catch (IOException _) {
      return false;
    }
  }

  private static void tidy(Path place) {
    try (Stream<Path> found = Files.list(place)) {
      found.filter(Scratch::isLeftOver).forEach(Scratch::delete);
    } catch (IOException problem) {
      LOG.warn("cannot look for leftovers in {}: {}", place, problem.toString());
    }
  }

  private static boolean isLeftOver(Path path) {
    Matcher name = OURS.matcher(String.valueOf(path.getFileName()));
    return name.matches()
        && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()
        && Files.isWritable(path);
  }

  private static void delete(Path tree) {
    try (Stream<Path> paths = Files.walk(tree)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException problem) {
      LOG.warn("cannot remove {}: {}", tree, problem.toString());
    }
  }

  @Override
  public void destroy() {
    delete(directory);
  }
}
