package org.qunxing.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import org.qunxing.postgres.PostgresUnavailable.Reason;

/** The passwords of the superuser (the launcher's own) and of the application's role. */
record Credentials(String superuser, String application) {

  /** Drawn at the first start and kept in the home, readable for its owner only. */
  static Credentials of(PostgresHome home) {
    try {
      if (Files.exists(home.credentials())) {
        return read(home.credentials());
      }
      if (Files.exists(home.data())) {
        throw new PostgresUnavailable(Reason.PASSWORD_LOST, home.data(), home.credentials());
      }
      return written(home.credentials());
    } catch (IOException e) {
      throw PostgresUnavailable.because(e, home.credentials());
    }
  }

  private static Credentials read(Path file) throws IOException {
    var kept = new Properties();
    try (var reader = Files.newBufferedReader(file)) {
      kept.load(reader);
    }
    return new Credentials(kept.getProperty("superuser", ""), kept.getProperty("application", ""));
  }

  private static Credentials written(Path file) throws IOException {
    var drawn = new Credentials(draw(), draw());
    var part = file.resolveSibling(file.getFileName() + ".part");
    Files.deleteIfExists(part);
    Files.createFile(
        part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(
        part, "superuser=%s%napplication=%s%n".formatted(drawn.superuser, drawn.application));
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    return drawn;
  }

  private static String draw() {
    var bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  @Override
  public String toString() {
    return "Credentials[…]";
  }
}
