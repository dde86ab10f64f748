package org.qunxing.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Single test classes on the class path of an application that shall not see the other tests. */
final class Stage {

  private Stage() {}

  static void copy(Path target, Class<?> stage, Class<?>... needed) {
    Stream.concat(Stream.of(stage), Stream.of(needed)).forEach(type -> copy(target, type));
  }

  private static void copy(Path target, Class<?> type) {
    try {
      var root = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
      var file = type.getName().replace('.', '/');
      var directory = root.resolve(file).getParent();
      Files.createDirectories(target.resolve(root.relativize(directory)));
      try (var found = Files.newDirectoryStream(directory, type.getSimpleName() + "{,$*}.class")) {
        for (var one : found) {
          Files.copy(one, target.resolve(root.relativize(one)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
