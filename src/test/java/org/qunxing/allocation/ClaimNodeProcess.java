package org.qunxing.allocation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A {@link ClaimNode} in a JVM of its own, and what it said. */
record ClaimNodeProcess(Process process, Path said) {

  static ClaimNodeProcess start(Path said, String url, Stronghold database, PoolId pool, int people)
      throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                ClaimNode.class.getName(),
                url,
                database.postgres().user(),
                database.postgres().password(),
                pool.toString(),
                Integer.toString(people))
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    return new ClaimNodeProcess(process, said);
  }

  /** Until it has had so many answers, or has ended. */
  void awaitAnswers(int count) throws IOException, InterruptedException {
    while (process.isAlive() && answers().size() < count) {
      Thread.sleep(5);
    }
  }

  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  int end() throws InterruptedException {
    return process.waitFor();
  }

  /** Whole lines only: the last may have been cut short. */
  List<String> answers() throws IOException {
    String text = Files.readString(said);
    return text.substring(0, text.lastIndexOf('\n') + 1)
        .lines()
        .filter(line -> line.startsWith("00000000-0000-0007-"))
        .toList();
  }
}
