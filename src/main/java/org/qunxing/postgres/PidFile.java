package org.qunxing.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code postmaster.pid}: line 1 names the process, line 8 its state. */
record PidFile(Path path, List<String> lines) {

  private static final int PORT = 3;
  private static final int STATE = 7;

  static PidFile of(PostgresHome home) {
    var path = home.data().resolve("postmaster.pid");
    try {
      return new PidFile(path, Files.readAllLines(path));
    } catch (NoSuchFileException e) {
      return new PidFile(path, List.of());
    } catch (IOException e) {
      throw PostgresUnavailable.because(e, path);
    }
  }

  boolean isReady(long pid) {
    return lines.size() > STATE
        && lines.getFirst().strip().equals(Long.toString(pid))
        && lines.get(STATE).strip().equals("ready");
  }

  /** Of the server that wrote it, or left it. */
  int port() {
    if (lines.size() <= PORT) {
      throw new PostgresUnavailable(PostgresUnavailable.Reason.FAILED, "no port in " + path);
    }
    return Integer.parseInt(lines.get(PORT).strip());
  }

  /**
   * Makes a file left by a crash point at nobody. Its number may by now belong to a stranger (in a
   * container it nearly always does) and the server would refuse to start. The server passes over
   * the number of its own parent, which is us, and still checks the shared memory that the other
   * lines name; deleting the file would take that check away.
   */
  void disown() {
    if (lines.isEmpty()) {
      return;
    }
    var ours = new ArrayList<>(lines);
    ours.set(0, Long.toString(ProcessHandle.current().pid()));
    try {
      Files.write(path, ours);
    } catch (IOException e) {
      throw PostgresUnavailable.because(e, path);
    }
  }
}
