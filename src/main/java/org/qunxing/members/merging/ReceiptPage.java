package org.qunxing.members.merging;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunxing.web.FormErrors;

/**
 * The receipt of a merge, and the way back.
 *
 * @param swapped fields taken from the other file, in words
 * @param moved what moved, in words: 会籍 2 条
 */
public record ReceiptPage(
    long number,
    long keptNumber,
    String keptName,
    String goneNumber,
    String reason,
    String mergedBy,
    Instant mergedAt,
    List<String> swapped,
    List<String> moved,
    int ended,
    @Nullable String undoneBy,
    @Nullable Instant undoneAt,
    @Nullable String undoneWhy,
    FormErrors errors) {

  public boolean stands() {
    return undoneAt == null;
  }
}
