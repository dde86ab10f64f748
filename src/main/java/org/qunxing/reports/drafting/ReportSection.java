package org.qunxing.reports.drafting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A part of the report's text.
 *
 * @param key stable over regenerations: {@code preface}, {@code list-1}, {@code initiative-1-3}
 * @param level 1 for a list, 2 for an initiative
 * @param edited what somebody wrote instead of the generated text; null when nobody did
 */
public record ReportSection(
    String key,
    int position,
    int level,
    String heading,
    String generated,
    @Nullable String edited,
    @Nullable String editedBy,
    @Nullable Instant editedAt,
    int version) {

  static ReportSection generated(String key, int position, int level, String heading, String text) {
    return new ReportSection(key, position, level, heading, text, null, null, null, 0);
  }

  /** The text that counts, with figures as {@code {no}}. */
  public String text() {
    return edited == null ? generated : edited;
  }
}
