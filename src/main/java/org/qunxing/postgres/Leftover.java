package org.qunxing.postgres;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.qunxing.postgres.PostgresUnavailable.Reason;

/**
 * What an earlier life left running on our data directory; only looked for under the home's lock.
 * The main process names the directory on its command line. The workers of a main process that was
 * killed do not, but they work inside the directory; they end by themselves a moment later.
 */
record Leftover(List<Long> servers, List<Long> workers) {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  static void stop(PostgresHome home) {
    var left = of(home.data());
    for (var signal : List.of("INT", "QUIT", "KILL")) {
      if (left.isEmpty()) {
        return;
      }
      left.servers.forEach(pid -> Command.signal(signal, pid));
      left = awaitedEnd(home.data());
    }
    if (!left.isEmpty()) {
      throw new PostgresUnavailable(Reason.DIRECTORY_TAKEN, home.data(), left.pids());
    }
  }

  static Leftover of(Path data) {
    var left = new Leftover(new ArrayList<>(), new ArrayList<>());
    try (var processes = numbered(Path.of("/proc"))) {
      for (var process : processes) {
        left.add(process, data);
      }
      return left;
    } catch (IOException e) {
      throw PostgresUnavailable.because(e, data);
    }
  }

  boolean isEmpty() {
    return servers.isEmpty() && workers.isEmpty();
  }

  /** What is still there after a while; usually nothing. */
  static Leftover awaitedEnd(Path data) {
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    var left = of(data);
    while (!left.isEmpty() && System.nanoTime() < deadline) {
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return left;
      }
      left = of(data);
    }
    return left;
  }

  private static DirectoryStream<Path> numbered(Path proc) throws IOException {
    return Files.newDirectoryStream(
        proc, path -> Character.isDigit(path.getFileName().toString().charAt(0)));
  }

  private void add(Path process, Path data) {
    var pid = Long.parseLong(process.getFileName().toString());
    try {
      if (names(commandLine(process), data)) {
        servers.add(pid);
      } else if (Files.readSymbolicLink(process.resolve("cwd")).equals(data)) {
        workers.add(pid);
      }
    } catch (IOException e) {
      // It ended while we looked, or it is somebody else's.
    }
  }

  private static boolean names(List<String> commandLine, Path data) {
    return commandLine.size() > 2
        && commandLine.getFirst().endsWith("/postgres")
        && commandLine.get(1).equals("-D")
        && commandLine.get(2).equals(data.toString());
  }

  private static List<String> commandLine(Path process) throws IOException {
    return Arrays.asList(Files.readString(process.resolve("cmdline")).split("\0"));
  }

  private String pids() {
    return servers.isEmpty() ? workers.toString() : servers.toString();
  }
}
