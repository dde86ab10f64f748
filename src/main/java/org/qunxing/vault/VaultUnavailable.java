package org.qunxing.vault;

/**
 * The vault has not got its key, and why: the message tells the person in front of it what to do.
 * The application does not start without, since it could neither read nor find anybody.
 */
public final class VaultUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Why why;

  /** Every way the vault keeps the application from starting. */
  public enum Why {
    KEY_MISSING(
        "没有保险库主密钥。使用外部数据库时，请用环境变量 QUNXING_VAULT_KEY 给出（64 位十六进制，可用 openssl rand -hex 32"
            + " 生成），并妥善备份：没有它，加密的个人信息无法恢复。",
        "The vault has no master key. With an external database give it by QUNXING_VAULT_KEY (64"
            + " hexadecimal digits, for instance from: openssl rand -hex 32) and keep a copy in a"
            + " safe place: without it the sealed personal data is lost."),
    KEY_MALFORMED(
        "%1$s 里的主密钥格式不对，应为 64 位十六进制。",
        "The master key in %1$s is malformed: 64 hexadecimal digits are expected."),
    KEY_LOST(
        "数据库里已有加密的个人信息，但主密钥文件 %1$s 不见了。请从备份恢复这个文件，或用 QUNXING_VAULT_KEY 给出原来的密钥。",
        "The database holds sealed personal data, but the master key file %1$s is gone. Restore it"
            + " from a backup, or give the same key by QUNXING_VAULT_KEY."),
    KEY_WRONG(
        "%1$s 里的主密钥不是加密这个数据库的那一把。请换回原来的密钥。",
        "The master key in %1$s is not the one that this database was sealed with. Give the former"
            + " key."),
    FILE_OPEN_TO_OTHERS(
        "主密钥文件 %1$s 能被其他用户读取。请运行 chmod 600，并更换主密钥（bin/rotate-keys --master）。",
        "The master key file %1$s can be read by other users. Run chmod 600, and change the master"
            + " key (bin/rotate-keys --master)."),
    FILE_UNREADABLE(
        "无法读写主密钥文件 %1$s（%2$s）。", "The master key file %1$s cannot be read or written (%2$s).");

    private final String chinese;
    private final String english;

    Why(String chinese, String english) {
      this.chinese = chinese;
      this.english = english;
    }
  }

  public VaultUnavailable(Why why, Object... details) {
    super(why.chinese.formatted(details) + "\n" + why.english.formatted(details));
    this.why = why;
  }

  public Why why() {
    return why;
  }
}
