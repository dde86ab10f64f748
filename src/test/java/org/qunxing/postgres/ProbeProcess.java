package org.qunxing.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A {@link Probe} in a JVM of its own. */
record ProbeProcess(Process process, BufferedReader output, List<String> heard)
    implements AutoCloseable {

  static ProbeProcess start(Path home, String deed) throws IOException {
    return start(List.of(), System.getProperty("java.class.path"), home, deed);
  }

  static ProbeProcess start(List<String> prefix, String classPath, Path home, String deed)
      throws IOException {
    var command = new ArrayList<>(prefix);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx96m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-cp", classPath, Probe.class.getName(), home.toString(), deed));
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    return new ProbeProcess(
        process, process.inputReader(StandardCharsets.UTF_8), new ArrayList<>());
  }

  /** The rest of the first line that begins so. */
  String awaitLine(String beginning) throws IOException {
    for (var line = output.readLine(); line != null; line = output.readLine()) {
      heard.add(line);
      if (line.startsWith(beginning)) {
        return line.substring(beginning.length()).strip();
      }
    }
    throw new AssertionError("Never said '" + beginning + "' but:\n" + String.join("\n", heard));
  }

  long awaitServer() throws IOException {
    return Long.parseLong(awaitLine("ready "));
  }

  /** {@code kill -9}; returns the number of the last write that was acknowledged. */
  int kill() throws Exception {
    Command.signal("KILL", process.pid()); // Java's own way would throw the last output away
    process.waitFor();
    return Stream.concat(heard.stream(), output.lines())
        .filter(line -> line.matches("written \\d+"))
        .mapToInt(line -> Integer.parseInt(line.substring(8)))
        .max()
        .orElse(0);
  }

  static boolean isRunning(long pid) {
    try {
      return !Files.readString(Path.of("/proc", Long.toString(pid), "cmdline")).isEmpty();
    } catch (IOException e) {
      return false;
    }
  }

  static boolean endsWithin(int seconds, long pid) throws InterruptedException {
    for (var waited = 0; waited < seconds * 50 && isRunning(pid); waited++) {
      Thread.sleep(20);
    }
    return !isRunning(pid);
  }

  @Override
  public void close() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }
}
