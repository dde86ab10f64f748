package org.qunxing.postgres;

import java.lang.System.Logger.Level;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Brings the server back when it dies while we live, on the same port: killed when memory ran out,
 * crashed, stopped by mistake. Connections break, the pool opens new ones.
 */
final class Keeper implements AutoCloseable {

  private static final int PAUSE_SECONDS = 1;
  private static final System.Logger log = System.getLogger(Keeper.class.getName());

  private final Launch launch;
  private final int port;
  private final ServerSettings settings;
  private Postmaster postmaster;
  private boolean closing;

  private Keeper(Launch launch, int port, ServerSettings settings, Postmaster postmaster) {
    this.launch = launch;
    this.port = port;
    this.settings = settings;
    this.postmaster = postmaster;
  }

  static Keeper start(Launch launch, int port, ServerSettings settings) {
    var keeper = new Keeper(launch, port, settings, Postmaster.start(launch, port, settings));
    keeper.watch();
    return keeper;
  }

  synchronized long pid() {
    return postmaster.process().pid();
  }

  private synchronized void watch() {
    postmaster.process().onExit().thenRunAsync(this::bringBack);
  }

  private synchronized void bringBack() {
    if (closing) {
      return;
    }
    log.log(Level.WARNING, "The database died; starting it again");
    try {
      Leftover.stop(launch.home());
      PidFile.of(launch.home()).disown();
      postmaster = Postmaster.start(launch, port, settings);
      watch();
      log.log(Level.WARNING, "The database is back");
    } catch (PostgresUnavailable e) {
      log.log(Level.ERROR, "The database does not come back yet: {0}", e.getMessage());
      CompletableFuture.delayedExecutor(PAUSE_SECONDS, TimeUnit.SECONDS).execute(this::bringBack);
    }
  }

  @Override
  public synchronized void close() {
    closing = true;
    postmaster.stop();
    Leftover.awaitedEnd(launch.home().data()); // its log is written by another process
  }
}
