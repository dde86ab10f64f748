package org.qunxing.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.qunxing.kernel.Permission;
import org.qunxing.kernel.Role;

/** One line of the reviewed {@code docs/routes.txt}. */
record RouteLine(String method, String path, String rule) {

  static List<RouteLine> all() {
    try {
      return Files.readAllLines(Path.of("docs/routes.txt")).stream().map(RouteLine::of).toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static RouteLine of(String line) {
    String[] parts = line.split("\\s+", 3);
    return new RouteLine(parts[0], parts[1], parts[2]);
  }

  boolean isPublic() {
    return rule.equals("public");
  }

  boolean reads() {
    return !method.equals("POST");
  }

  boolean hasVariables() {
    return path.contains("{");
  }

  /** Whether the access matrix lets this role in. */
  boolean admits(Role role) {
    return isPublic() || rule.equals("signed-in") || permission().roles().contains(role);
  }

  private Permission permission() {
    return Permission.valueOf(rule);
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
