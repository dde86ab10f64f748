package org.qunxing.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** A table on its way into an import, gone afterwards. */
final class CsvFile {

  private CsvFile() {}

  interface Content {
    void writeTo(Writer out) throws IOException;
  }

  static void with(Content content, Consumer<Path> work) {
    try {
      Path file = Files.createTempFile("demo", ".csv");
      try {
        try (Writer out = Files.newBufferedWriter(file)) {
          content.writeTo(out);
        }
        work.accept(file);
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
