package org.qunxing.commands;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.qunxing.postgres.Backup;
import org.qunxing.postgres.BackupFailed;
import org.qunxing.postgres.PostgresHome;
import org.qunxing.postgres.PostgresUnavailable;

/** {@code bin/backup FILE}: the whole database of the home in one file, while it works. */
public final class BackUp {

  private static final int FAILED = 1;
  private static final int MISUSED = 2;

  private BackUp() {}

  public static void main(String[] args) {
    System.exit(run(args, PostgresHome.standard(), utf8(System.out), utf8(System.err)));
  }

  /** The exit status. */
  static int run(String[] args, PostgresHome home, PrintStream out, PrintStream err) {
    if (args.length != 1) {
      err.println("usage: bin/backup FILE");
      return MISUSED;
    }
    try {
      Backup.write(home, Path.of(args[0]));
      out.println("已备份到 " + args[0] + "。Backed up.");
      out.println("密钥不在备份里，请另行妥善保管。Keys are not in it: keep them elsewhere.");
      return 0;
    } catch (BackupFailed | PostgresUnavailable no) {
      err.println(no.getMessage());
      return FAILED;
    }
  }

  static PrintStream utf8(PrintStream stream) {
    return new PrintStream(stream, true, StandardCharsets.UTF_8);
  }
}
