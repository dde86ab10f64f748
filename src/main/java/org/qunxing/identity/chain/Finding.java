package org.qunxing.identity.chain;

/**
 * What is wrong with the audit.
 *
 * @param where the number of the row; for a place or an anchor, the number of that
 * @param words which row that is: when, who, what; or between which it stood
 */
public record Finding(Kind kind, long where, String words) {

  /** In which way somebody has been at it. */
  public enum Kind {
    CHANGED("被改动或伪造的行", "changed or forged: row"),
    DELETED("被删除的行", "deleted: row"),
    MISSING("被删除，从链上第几位起", "deleted, from place of the chain"),
    MISSING_BEFORE("前面有行被删除或挪走的行", "rows were deleted or moved before row"),
    INSERTED("不是平台写入的行", "not written by the platform: row"),
    MOVED("被挪动、或链值被重做的行", "moved, or its link made anew: row"),
    UNLINKED("被从链上摘下的行", "taken out of the chain: row"),
    CUT_OFF("末尾被截断，从第几位起", "the end was cut off from place"),
    REWRITTEN("与库外锚点不符的位置", "differs from its anchor: place"),
    FALSE_ANCHOR("不是平台所签的锚点，第几条", "not signed by the platform: anchor no.");

    private final String chinese;
    private final String english;

    Kind(String chinese, String english) {
      this.chinese = chinese;
      this.english = english;
    }
  }

  public String text() {
    return "%s %s %d　%s".formatted(kind.chinese, kind.english, where, words).strip();
  }
}
