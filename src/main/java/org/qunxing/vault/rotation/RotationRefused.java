package org.qunxing.vault.rotation;

/** Keys cannot be replaced, and why; nothing is lost, all that was sealed opens as before. */
public final class RotationRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Why why;

  /** Every way it says no. */
  public enum Why {
    UNDECLARED(
        "这些列存有密文，但迁移里没有声明，不能更换密钥：%1$s",
        "These columns hold ciphertexts that no migration declares; keys cannot be replaced: %1$s"),
    UNREADABLE_DECLARATION(
        "%1$s 的加密声明读不懂：%2$s", "The declaration of a sealed column of %1$s cannot be read: %2$s"),
    TABLE_BUSY(
        "%1$s 一直被占用。稍后再运行一次，会从这里接着做。",
        "%1$s has been in use all the time. Run the command again later; it goes on from here."),
    STILL_IN_USE(
        "%1$s 里还有旧密钥加密的行。旧密钥保留，什么也没有丢失。请联系维护者。",
        "%1$s still holds rows under the old key. The old key is kept and nothing is lost. Ask the"
            + " maintainers."),
    NEW_KEY_MISSING(
        "主密钥来自 QUNXING_VAULT_KEY。请用 QUNXING_VAULT_NEW_KEY 给出新的主密钥（64 位十六进制）。",
        "The master key comes from QUNXING_VAULT_KEY. Give the new one by QUNXING_VAULT_NEW_KEY"
            + " (64 hexadecimal digits).");

    private final String chinese;
    private final String english;

    Why(String chinese, String english) {
      this.chinese = chinese;
      this.english = english;
    }
  }

  public RotationRefused(Why why, Object... details) {
    super(why.chinese.formatted(details) + "\n" + why.english.formatted(details));
    this.why = why;
  }

  public Why why() {
    return why;
  }
}
