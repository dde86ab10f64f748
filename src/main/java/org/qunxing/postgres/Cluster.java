package org.qunxing.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.qunxing.postgres.PostgresUnavailable.Reason;

/** The data directory: made once, complete or not at all, and of our major version. */
final class Cluster {

  private Cluster() {}

  static void makeOnce(Launch launch, String superuserPassword) {
    var data = launch.home().data();
    try {
      if (Files.notExists(data)) {
        make(launch, superuserPassword);
      }
      var version = Files.readString(data.resolve("PG_VERSION")).strip();
      if (!version.equals(PostgresBinaries.MAJOR)) {
        throw new PostgresUnavailable(Reason.OTHER_VERSION, data, version, PostgresBinaries.MAJOR);
      }
    } catch (IOException e) {
      throw PostgresUnavailable.because(e, data);
    }
  }

  private static void make(Launch launch, String superuserPassword) throws IOException {
    var home = launch.home();
    var making = home.dataInTheMaking();
    PostgresBinaries.deleteTree(making);
    var secret = Files.writeString(home.server().resolve("secret"), superuserPassword);
    launch.account().own(home);
    try {
      var made = Command.run(launch.command("initdb", arguments(making, secret)), home.server());
      if (made.status() != 0) {
        throw PostgresUnavailable.because(made.output(), home, 0);
      }
    } finally {
      Files.delete(secret);
    }
    Files.move(making, home.data(), StandardCopyOption.ATOMIC_MOVE);
  }

  private static List<String> arguments(Path data, Path secret) {
    return List.of(
        "--pgdata=" + data,
        "--username=" + EmbeddedPostgres.SUPERUSER,
        "--pwfile=" + secret,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale-provider=builtin",
        "--locale=C.UTF-8",
        "--no-instructions");
  }
}
