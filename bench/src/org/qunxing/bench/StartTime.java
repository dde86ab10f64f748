package org.qunxing.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/**
 * From the command to the word that it is ready, as {@code bin/run} starts it, on a home that is
 * there already.
 */
final class StartTime {

  private static final int ROUNDS = 3;

  private StartTime() {}

  /** Seconds; -1 where nothing has been packaged. */
  static double median(Path packaged) throws IOException, InterruptedException {
    Path jar = packaged.resolve("qunxing.jar");
    Path cache = packaged.resolve("qunxing.aot");
    if (!Files.exists(jar) || !Files.exists(cache)) {
      MeasuresBench.say("  no packaged application in %s", packaged);
      return -1;
    }
    Path home = Files.createTempDirectory("bench-start");
    try {
      once(jar, cache, home);
      double[] seconds = new double[ROUNDS];
      for (int round = 0; round < ROUNDS; round++) {
        seconds[round] = once(jar, cache, home);
      }
      return Timing.median(seconds);
    } finally {
      FileSystemUtils.deleteRecursively(home);
    }
  }

  private static double once(Path jar, Path cache, Path home)
      throws IOException, InterruptedException {
    ProcessBuilder command =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:AOTCache=" + cache,
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                jar.toString(),
                "--server.port=0",
                "--qunxing.demo=false"));
    command.environment().put("QUNXING_HOME", home.toString());
    command.redirectErrorStream(true);
    long start = System.nanoTime();
    Process process = command.start();
    try (BufferedReader said =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        if (line.contains("Ready: http")) {
          return (System.nanoTime() - start) / 1e9;
        }
      }
      throw new IOException("the packaged application did not start");
    } finally {
      process.destroy();
      process.waitFor();
    }
  }
}
