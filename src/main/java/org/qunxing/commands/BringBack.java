package org.qunxing.commands;

import static org.qunxing.commands.BackUp.utf8;

import java.io.PrintStream;
import java.nio.file.Path;
import org.qunxing.postgres.BackupFailed;
import org.qunxing.postgres.PostgresHome;
import org.qunxing.postgres.PostgresUnavailable;
import org.qunxing.postgres.Restore;

/** {@code bin/restore FILE}: a backup becomes the database of a home that has none. */
public final class BringBack {

  private static final int FAILED = 1;
  private static final int MISUSED = 2;

  private BringBack() {}

  public static void main(String[] args) {
    System.exit(run(args, PostgresHome.standard(), utf8(System.out), utf8(System.err)));
  }

  /** The exit status. */
  static int run(String[] args, PostgresHome home, PrintStream out, PrintStream err) {
    if (args.length != 1) {
      err.println("usage: bin/restore FILE   (QUNXING_HOME names the new directory)");
      return MISUSED;
    }
    try {
      Restore.into(home, Path.of(args[0]));
      out.println("已恢复到 " + home.directory() + "。Restored; bin/run starts it.");
      return 0;
    } catch (BackupFailed | PostgresUnavailable no) {
      err.println(no.getMessage());
      return FAILED;
    }
  }
}
