package org.qunxing.postgres;

import java.io.IOException;
import java.nio.file.Path;

/** A backup was not written or not restored, and why; nothing was left half done. */
public final class BackupFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /** Every way backup and restore say no. */
  public enum Reason {
    NOTHING_THERE(
        "%1$s 里没有数据库，没有可备份的内容。请检查 QUNXING_HOME。",
        "There is no database in %1$s, so nothing to back up. Check QUNXING_HOME."),
    FILE_EXISTS(
        "文件 %1$s 已经存在，不会覆盖。请换一个文件名。",
        "The file %1$s exists and is not overwritten. Choose another name."),
    HOME_NOT_EMPTY(
        "%1$s 里已有数据库，不会覆盖。请用 QUNXING_HOME 指定一个新目录。",
        "There is a database in %1$s already; it is not overwritten. Set QUNXING_HOME to a new"
            + " directory."),
    NOT_A_BACKUP("%1$s 不是本平台的备份文件。", "%1$s is no backup of this platform."),
    DAMAGED(
        "备份文件已损坏：%1$s 与备份时的校验值不符。请换一份备份。",
        "The backup is damaged: %1$s differs from what was backed up. Use another backup."),
    OTHER_VERSION(
        "备份来自 PostgreSQL %1$s，本程序自带 PostgreSQL %2$s。请用当时版本的程序恢复。",
        "The backup is of PostgreSQL %1$s, this program brings PostgreSQL %2$s. Restore it with the"
            + " program of that time."),
    FILES(
        "无法读写 %1$s（%2$s）。请检查磁盘空间和权限。",
        "Cannot read or write %1$s (%2$s). Check space and permissions."),
    DATABASE("数据库拒绝备份：%1$s", "The database refused to be backed up: %1$s");

    private final String chinese;
    private final String english;

    Reason(String chinese, String english) {
      this.chinese = chinese;
      this.english = english;
    }
  }

  BackupFailed(Reason reason, Object... details) {
    super(reason.chinese.formatted(details) + "\n" + reason.english.formatted(details));
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  static BackupFailed because(IOException problem, Path where) {
    var failed = new BackupFailed(Reason.FILES, where, problem);
    failed.initCause(problem);
    return failed;
  }

  static BackupFailed because(java.sql.SQLException problem) {
    var failed = new BackupFailed(Reason.DATABASE, problem);
    failed.initCause(problem);
    return failed;
  }
}
