package org.qunxing.postgres;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.qunxing.postgres.PostgresUnavailable.Reason;

/** The server's main process, our child: started, waited for, stopped. */
record Postmaster(Process process) {

  /** A recovery after a crash replays its log first; as long as the process lives, it works. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  static Postmaster start(Launch launch, int port, ServerSettings settings) {
    var home = launch.home();
    var log = ServerLog.from(home);
    var arguments = new ArrayList<>(List.of("-D", home.data().toString()));
    arguments.addAll(settings.arguments(home, port));
    var postmaster =
        new Postmaster(
            Command.serve(launch.command("postgres", arguments), home.server(), home.startLog()));
    try {
      postmaster.awaitReady(home, port, log);
      return postmaster;
    } catch (RuntimeException e) {
      postmaster.stop();
      throw e;
    }
  }

  private void awaitReady(PostgresHome home, int port, ServerLog log) {
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!PidFile.of(home).isReady(process.pid())) {
      if (hasEnded(Duration.ofMillis(5))) {
        Leftover.awaitedEnd(home.data()); // the last words are written by another process
        throw PostgresUnavailable.because(log.since(), home, port);
      }
      if (System.nanoTime() > deadline) {
        throw new PostgresUnavailable(Reason.FAILED, "not ready within " + PATIENCE);
      }
    }
  }

  /** Fast shutdown: sessions are ended, everything is written, the files are clean. */
  void stop() {
    for (var signal : List.of("INT", "QUIT", "KILL")) {
      if (!process.isAlive()) {
        return;
      }
      Command.signal(signal, process.pid());
      if (hasEnded(Duration.ofSeconds(30))) {
        return;
      }
    }
  }

  private boolean hasEnded(Duration within) {
    try {
      return process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return !process.isAlive();
    }
  }
}
