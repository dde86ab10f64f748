package org.qunxing.postgres;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.qunxing.postgres.PostgresUnavailable.Reason;

/** Starts the few foreign programs that the launcher needs. */
final class Command {

  /**
   * The kernel signals a child when the <em>thread</em> that forked it ends, not the process, so
   * the server is forked from a thread that never ends.
   */
  private static final ExecutorService PARENT =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().name("postgres-parent").daemon().factory());

  private Command() {}

  static boolean succeeds(String... command) {
    try {
      var process = quiet(new ProcessBuilder(command)).start();
      return process.waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Sends a signal; false when the process is gone or not ours. */
  static boolean signal(String name, long pid) {
    return succeeds("sh", "-c", "kill -" + name + " " + pid);
  }

  /** Runs to the end and returns what it printed. */
  static Result run(List<String> command, Path directory) {
    try {
      var process =
          environment(new ProcessBuilder(command))
              .directory(directory.toFile())
              .redirectErrorStream(true)
              .redirectInput(new File("/dev/null"))
              .start();
      var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Result(process.waitFor(), output);
    } catch (IOException e) {
      throw missing(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while running " + command.getFirst(), e);
    }
  }

  /** Starts a server that outlives this call but not this JVM. */
  static Process serve(List<String> command, Path directory, Path output) {
    return CompletableFuture.supplyAsync(
            () -> {
              try {
                return environment(new ProcessBuilder(command))
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectInput(new File("/dev/null"))
                    .redirectOutput(output.toFile())
                    .start();
              } catch (IOException e) {
                throw missing(e);
              }
            },
            PARENT)
        .join();
  }

  record Result(int status, String output) {}

  private static PostgresUnavailable missing(IOException problem) {
    return new PostgresUnavailable(Reason.NOT_SUPPORTED, System.getProperty("os.name"), problem);
  }

  private static ProcessBuilder quiet(ProcessBuilder builder) {
    return environment(builder)
        .redirectErrorStream(true)
        .redirectInput(new File("/dev/null"))
        .redirectOutput(ProcessBuilder.Redirect.DISCARD);
  }

  /** Settings for somebody else's PostgreSQL must not reach ours, and we read English. */
  private static ProcessBuilder environment(ProcessBuilder builder) {
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_ALL", "C.UTF-8");
    return builder;
  }
}
