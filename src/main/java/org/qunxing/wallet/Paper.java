package org.qunxing.wallet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A paper that a member keeps. Its file is read through {@link Wallet#open} alone.
 *
 * @param untilOn the last day on which it holds; null for ever
 * @param type of the content, as read off the content
 * @param deletedAt when the file was deleted; null while it is there
 */
public record Paper(
    UUID id,
    String number,
    UUID person,
    String kind,
    String label,
    LocalDate fromOn,
    @Nullable LocalDate untilOn,
    String type,
    int bytes,
    Instant addedAt,
    @Nullable Instant deletedAt) {

  /** How long before its end a paper is called expiring, and its owner reminded. */
  public static final int REMINDED_DAYS = 30;

  /** Whether it may be used on this day. */
  public boolean holdsOn(LocalDate day) {
    return deletedAt == null && !day.isBefore(fromOn) && (untilOn == null || !day.isAfter(untilOn));
  }

  public boolean isDeleted() {
    return deletedAt != null;
  }

  public boolean isImage() {
    return type.startsWith("image/");
  }

  /** In words: 有效, 快到期, 已过期, 还没生效, 已删除. */
  public String state(LocalDate today) {
    if (isDeleted()) {
      return "已删除";
    }
    if (today.isBefore(fromOn)) {
      return "还没生效";
    }
    if (!holdsOn(today)) {
      return "已过期";
    }
    return untilOn != null && !today.plusDays(REMINDED_DAYS).isBefore(untilOn) ? "快到期" : "有效";
  }

  public String tone(LocalDate today) {
    return switch (state(today)) {
      case "有效" -> "good";
      case "快到期" -> "warn";
      case "已过期" -> "bad";
      default -> "plain";
    };
  }

  public String href() {
    return "/my/wallet/" + number;
  }
}
