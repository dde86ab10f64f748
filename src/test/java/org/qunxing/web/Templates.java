package org.qunxing.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** The templates as files, and one of them rendered. */
final class Templates {

  static final Path SOURCES = Path.of("src/main/jte");

  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.qunxing.jte");

  private Templates() {}

  static Element render(String name, Map<String, Object> params) {
    StringOutput output = new StringOutput();
    ENGINE.render(name, params, output);
    return Jsoup.parseBodyFragment(output.toString()).body();
  }

  static List<Path> all() {
    return under(SOURCES);
  }

  static List<Path> under(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".jte")).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
