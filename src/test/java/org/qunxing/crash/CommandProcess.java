package org.qunxing.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One of the commands of {@code bin} in a JVM of its own, made to be killed. */
record CommandProcess(Process process, BufferedReader said, List<String> lines) {

  static CommandProcess start(Path home, Class<?> command, String... arguments) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var words =
        new ArrayList<>(
            List.of(
                java,
                "-XX:TieredStopAtLevel=1",
                "-Dlogback.configurationFile=logback-commands.xml",
                "-cp",
                AppProcess.classPath(),
                command.getName()));
    words.addAll(List.of(arguments));
    var builder = new ProcessBuilder(words).redirectErrorStream(true);
    builder.environment().put("QUNXING_HOME", home.toString());
    var process = builder.start();
    return new CommandProcess(process, process.inputReader(), new ArrayList<>());
  }

  /** Until it says so; what it says later is not read. */
  void awaitSaying(String words) throws IOException {
    for (var line = said.readLine(); line != null; line = said.readLine()) {
      lines.add(line);
      if (line.contains(words)) {
        return;
      }
    }
    throw new AssertionError("It did not say '" + words + "' but " + lines);
  }

  void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  /** The exit status. */
  int end() throws IOException, InterruptedException {
    said.lines().forEach(lines::add);
    return process.waitFor();
  }
}
