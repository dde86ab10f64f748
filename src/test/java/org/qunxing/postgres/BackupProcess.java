package org.qunxing.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.qunxing.commands.BackUp;

/** {@code bin/backup} in a JVM of its own, made to be killed. */
record BackupProcess(Process process, Path part) {

  static BackupProcess start(Path home, Path file) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command =
        new ProcessBuilder(
            List.of(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                BackUp.class.getName(),
                file.toString()));
    command.environment().put("QUNXING_HOME", home.toString());
    return new BackupProcess(command.start(), file.resolveSibling(file.getFileName() + ".part"));
  }

  /** Until something is written, and it is not yet complete. */
  void awaitBegun() throws IOException {
    while (Files.notExists(part) || Files.size(part) < 100_000) {
      if (!process.isAlive()) {
        throw new AssertionError(process.errorReader().readAllAsString());
      }
      Thread.onSpinWait();
    }
  }

  void kill() throws InterruptedException {
    Command.signal("KILL", process.pid());
    process.waitFor();
  }
}
