package org.qunxing.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** The directory that holds everything one installation keeps; one running server a home. */
public record PostgresHome(Path directory) {

  public PostgresHome {
    directory = directory.toAbsolutePath().normalize();
  }

  /** {@code QUNXING_HOME}, or else {@code ~/.local/share/qunxing}. */
  public static PostgresHome standard() {
    return new PostgresHome(
        Optional.ofNullable(System.getenv("QUNXING_HOME"))
            .filter(text -> !text.isBlank())
            .map(Path::of)
            .orElseGet(() -> Path.of(System.getProperty("user.home"), ".local/share/qunxing")));
  }

  /** Creates what is missing, readable for nobody else, and resolves links. */
  PostgresHome prepared() {
    try {
      var open = PosixFilePermissions.fromString("rwx------");
      Files.createDirectories(directory, PosixFilePermissions.asFileAttribute(open));
      var real = new PostgresHome(directory.toRealPath());
      Files.createDirectories(real.log(), PosixFilePermissions.asFileAttribute(open));
      return real;
    } catch (IOException e) {
      throw PostgresUnavailable.because(e, directory);
    }
  }

  /** Belongs to the account that runs the server, as does everything below it. */
  Path server() {
    return directory.resolve("pg");
  }

  Path data() {
    return server().resolve("data");
  }

  /** Where a cluster grows until it is complete: a killed first start leaves no half cluster. */
  Path dataInTheMaking() {
    return server().resolve("data.new");
  }

  Path log() {
    return server().resolve("log");
  }

  Path startLog() {
    return log().resolve("start.log");
  }

  Path credentials() {
    return directory.resolve("credentials.properties");
  }

  Path lock() {
    return directory.resolve("qunxing.lock");
  }
}
