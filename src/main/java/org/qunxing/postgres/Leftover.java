package org.qunxing.postgres;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.qunxing.postgres.PostgresUnavailable.Reason;

/** A server of an earlier life on our data directory; only looked for under the home's lock. */
final class Leftover {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private Leftover() {}

  static void stop(PostgresHome home) {
    for (var signal : List.of("INT", "QUIT", "KILL")) {
      var left = find(home.data());
      if (left.isEmpty()) {
        return;
      }
      Command.signal(signal, left.getAsLong());
      awaitEnd(home.data());
    }
    var left = find(home.data());
    if (left.isPresent()) {
      throw new PostgresUnavailable(Reason.DIRECTORY_TAKEN, home.data(), left.getAsLong());
    }
  }

  private static void awaitEnd(Path data) {
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    while (find(data).isPresent() && System.nanoTime() < deadline) {
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /** By its command line, which a process that has ended no longer has. */
  static OptionalLong find(Path data) {
    try (var processes = numbered(Path.of("/proc"))) {
      for (var process : processes) {
        if (serves(data, commandLine(process))) {
          return OptionalLong.of(Long.parseLong(process.getFileName().toString()));
        }
      }
      return OptionalLong.empty();
    } catch (IOException e) {
      return OptionalLong.empty();
    }
  }

  private static DirectoryStream<Path> numbered(Path proc) throws IOException {
    return Files.newDirectoryStream(
        proc, path -> Character.isDigit(path.getFileName().toString().charAt(0)));
  }

  private static boolean serves(Path data, List<String> commandLine) {
    return commandLine.size() > 2
        && commandLine.getFirst().endsWith("/postgres")
        && commandLine.get(1).equals("-D")
        && commandLine.get(2).equals(data.toString());
  }

  private static List<String> commandLine(Path process) {
    try {
      return Arrays.asList(Files.readString(process.resolve("cmdline")).split("\0"));
    } catch (IOException e) {
      return List.of(); // it ended while we looked
    }
  }
}
