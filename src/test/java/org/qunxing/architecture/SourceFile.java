package org.qunxing.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file of the project and the module that it belongs to.
 *
 * @param module the first folder below the place that was searched; empty for files directly in it
 */
record SourceFile(Path path, String module, String text) {

  /** All files below the folder whose name ends so; none if the folder does not exist. */
  static List<SourceFile> below(Path folder, String ending) {
    if (Files.notExists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(ending))
          .sorted()
          .map(file -> read(folder, file))
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static SourceFile read(Path folder, Path file) {
    Path inside = folder.relativize(file);
    String module = inside.getNameCount() == 1 ? "" : inside.getName(0).toString();
    try {
      return new SourceFile(file, module, Files.readString(file));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
