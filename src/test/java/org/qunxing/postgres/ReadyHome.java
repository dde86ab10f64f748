package org.qunxing.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Homes that have been started once before: the first start is made once and copied. */
final class ReadyHome {

  private static final Path FIRST = first();

  private ReadyHome() {}

  static PostgresHome in(Path directory) throws IOException, InterruptedException {
    var home = directory.resolve("home");
    new ProcessBuilder("cp", "-a", FIRST.toString(), home.toString()).start().waitFor();
    return new PostgresHome(home).prepared();
  }

  private static Path first() {
    try {
      var made = Files.createTempDirectory("qunxing-first-home");
      EmbeddedPostgres.start(new PostgresHome(made), 0).close();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(made)));
      return made;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void remove(Path made) {
    try {
      PostgresBinaries.deleteTree(made);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
