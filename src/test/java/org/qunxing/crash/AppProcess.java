package org.qunxing.crash;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.qunxing.Qunxing;
import org.qunxing.Visitor;
import org.qunxing.postgres.HomeDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The application in a JVM of its own, with its own home and a free port. Starting takes some ten
 * seconds, so a test class should do with few of them.
 */
public final class AppProcess implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 120;
  private static final String READY = "Ready: http://localhost:";

  private final Process process;
  private final Path home;
  private final Path log;

  private AppProcess(Process process, Path home, Path log) {
    this.process = process;
    this.home = home;
    this.log = log;
  }

  /**
   * Starts with a configuration of the tests beside the application, for instance to put people
   * into an empty home; {@code needed} are the test classes that it uses.
   */
  public static AppProcess stagedBy(Path home, Class<?> stage, Class<?>... needed) {
    return stagedBy(home, Map.of(), stage, needed);
  }

  public static AppProcess stagedBy(
      Path home, Map<String, String> environment, Class<?> stage, Class<?>... needed) {
    var classes = home.resolveSibling(home.getFileName() + ".stage");
    Stage.copy(classes, stage, needed);
    var classPath = classes + File.pathSeparator + classPath();
    var source = "--spring.main.sources=" + stage.getName();
    return launch(home, classPath, environment, source).awaitReady();
  }

  /** Returns when it is ready; {@code arguments} are such as {@code --qunxing.demo=true}. */
  public static AppProcess start(Path home, String... arguments) {
    return launch(home, Map.of(), arguments).awaitReady();
  }

  public static AppProcess start(Path home, Map<String, String> environment) {
    return launch(home, environment).awaitReady();
  }

  /** Does not wait; for starts that are expected to fail or to be killed half-way. */
  public static AppProcess launch(Path home, Map<String, String> environment, String... arguments) {
    return launch(home, classPath(), environment, arguments);
  }

  private static AppProcess launch(
      Path home, String classPath, Map<String, String> environment, String... arguments) {
    var command = new ArrayList<>(List.of(java(), "-Xmx512m", "-XX:+UseSerialGC"));
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Duser.timezone=Asia/Shanghai"));
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp", classPath));
    command.add(Qunxing.class.getName());
    command.addAll(Arrays.asList(arguments));
    var log = home.resolveSibling(home.getFileName() + ".out");
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.to(log.toFile()));
    builder.environment().put("QUNXING_HOME", home.toString());
    builder.environment().putAll(Map.of("SERVER_PORT", "0", "QUNXING_DEMO", "false"));
    // What is tested here is crashes: people sign in by password alone.
    builder.environment().put("QUNXING_IDENTITY_SECOND_FACTOR", "off");
    builder.environment().putAll(environment);
    try {
      return new AppProcess(builder.start(), home, log);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  public AppProcess awaitReady() {
    for (var i = 0; i < PATIENCE_SECONDS * 10 && process.isAlive(); i++) {
      if (output().contains(READY)) {
        return this;
      }
      awaitEnd(100);
    }
    process.destroyForcibly();
    throw new AssertionError("The application did not start:\n" + output());
  }

  public String origin() {
    var said = output();
    var at = said.indexOf(READY) + READY.length();
    return "http://localhost:" + said.substring(at, said.indexOf('\n', at)).strip();
  }

  /** A browser without JavaScript, not signed in. */
  public Visitor visitor() {
    return new Visitor(origin());
  }

  /** The embedded database from outside, while the application runs. */
  public JdbcClient database() {
    return JdbcClient.create(HomeDatabase.of(home));
  }

  long pid() {
    return process.pid();
  }

  public String output() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The whole embedded database, past row-level security. */
  public JdbcClient wholeDatabase() {
    return JdbcClient.create(HomeDatabase.wholeOf(home));
  }

  /** {@code kill -9} to the application; its database follows by itself, after a clean stop. */
  public void kill() {
    process.destroyForcibly();
    awaitExit();
  }

  /** {@code kill -9} to the database first and the application right after: a power cut. */
  public void killBoth() {
    HomeDatabase.kill(home);
    kill();
  }

  /** As Ctrl-C and service managers do; returns the exit status. */
  public int stop() {
    process.destroy();
    return awaitExit();
  }

  public int awaitExit() {
    if (!awaitEnd(PATIENCE_SECONDS * 1000L)) {
      throw new AssertionError("The application did not end:\n" + output());
    }
    return process.exitValue();
  }

  /** Whether the embedded database is gone within ten seconds. */
  public boolean databaseEnds() throws InterruptedException {
    for (var i = 0; i < 500 && HomeDatabase.isRunning(home); i++) {
      Thread.sleep(20);
    }
    return !HomeDatabase.isRunning(home);
  }

  /** Its database, which ends by itself, is given the time: its files may be deleted afterwards. */
  @Override
  public void close() {
    kill();
    try {
      databaseEnds();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean awaitEnd(long milliseconds) {
    try {
      return process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** As packaged: without the tests' own classes, whose configurations would be picked up. */
  static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("test-classes/"))
        .collect(Collectors.joining(File.pathSeparator));
  }
}
