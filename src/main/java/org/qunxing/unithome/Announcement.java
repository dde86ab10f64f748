package org.qunxing.unithome;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that a unit tells its people: plain text, shown as typed. */
public record Announcement(
    long number,
    String title,
    String body,
    String publishedBy,
    Instant publishedAt,
    @Nullable Instant withdrawnAt) {

  public boolean isLive() {
    return withdrawnAt == null;
  }
}
