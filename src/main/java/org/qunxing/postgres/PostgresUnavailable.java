package org.qunxing.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/** The server cannot run, and why: the message tells the person in front of it what to do. */
public final class PostgresUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /** Every way the embedded server says no. */
  public enum Reason {
    DIRECTORY_TAKEN(
        "数据目录 %1$s 正被另一个进程（%2$s）使用。请先停止它，或用 QUNXING_HOME 指定另一个目录。",
        "The data directory %1$s is in use by another process (%2$s). Stop it first, or set"
            + " QUNXING_HOME to another directory."),
    PORT_TAKEN(
        "数据库端口 %1$s 已被占用。请停止占用它的程序，或用 QUNXING_POSTGRES_PORT 换一个端口（0 为自动选择）。",
        "The database port %1$s is taken. Stop the program that uses it, or choose another by"
            + " QUNXING_POSTGRES_PORT (0 picks a free one)."),
    DISK_FULL(
        "磁盘已满，无法写入 %1$s。请清理空间后再启动。",
        "The disk is full: cannot write to %1$s. Free some space first."),
    NOT_WRITABLE(
        "无法写入 %1$s（%2$s）。请检查目录的权限，或用 QUNXING_HOME 指定另一个目录。",
        "Cannot write to %1$s (%2$s). Check its permissions, or set QUNXING_HOME to another"
            + " directory."),
    OTHER_VERSION(
        "数据目录 %1$s 属于 PostgreSQL %2$s，本程序自带 PostgreSQL %3$s。请先迁移数据，或指定另一个目录。",
        "The data directory %1$s belongs to PostgreSQL %2$s, this program brings PostgreSQL %3$s."
            + " Migrate the data first, or choose another directory."),
    PASSWORD_LOST(
        "数据目录 %1$s 存在，但密码文件 %2$s 不见了。请从备份恢复这个文件。",
        "The data directory %1$s is there but its password file %2$s is gone. Restore it from a"
            + " backup."),
    NOT_SUPPORTED(
        "本机（%1$s）没有自带的 PostgreSQL，或缺少系统工具：%2$s。请用 SPRING_DATASOURCE_URL 连接外部数据库。",
        "No embedded PostgreSQL for this machine (%1$s), or a system tool is missing: %2$s. Use an"
            + " external database by SPRING_DATASOURCE_URL."),
    NOTHING_THERE(
        "%1$s 里没有数据库。请用 QUNXING_HOME 指明平台的数据目录。",
        "There is no database in %1$s. Name the platform's directory by QUNXING_HOME."),
    FAILED("数据库未能启动：%1$s", "The database did not start: %1$s");

    private final String chinese;
    private final String english;

    Reason(String chinese, String english) {
      this.chinese = chinese;
      this.english = english;
    }

    private String told(Object... details) {
      return chinese.formatted(details) + "\n" + english.formatted(details);
    }
  }

  PostgresUnavailable(Reason reason, Object... details) {
    super(reason.told(details));
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  /** What an operation on the home's files ran into. */
  static PostgresUnavailable because(IOException problem, Path where) {
    var refusal =
        isDiskFull(String.valueOf(problem.getMessage()))
            ? new PostgresUnavailable(Reason.DISK_FULL, where)
            : new PostgresUnavailable(Reason.NOT_WRITABLE, where, problem);
    refusal.initCause(problem);
    return refusal;
  }

  /** What a server program wrote before it gave up. */
  static PostgresUnavailable because(String output, PostgresHome home, int port) {
    if (isDiskFull(output)) {
      return new PostgresUnavailable(Reason.DISK_FULL, home.directory());
    }
    if (output.contains("Address already in use")) {
      return new PostgresUnavailable(Reason.PORT_TAKEN, port);
    }
    return new PostgresUnavailable(Reason.FAILED, lastLines(output));
  }

  private static boolean isDiskFull(String text) {
    return text.contains("No space left on device") || text.contains("Disk quota exceeded");
  }

  private static String lastLines(String output) {
    var lines = Arrays.asList(output.strip().split("\n"));
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 12), lines.size()));
  }
}
