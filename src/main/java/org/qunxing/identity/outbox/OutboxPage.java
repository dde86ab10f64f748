package org.qunxing.identity.outbox;

import java.time.Instant;
import java.util.List;

/** What the outbox page shows, latest first. */
public record OutboxPage(List<Message> messages) {

  /** A text message that would have been sent. */
  public record Message(Instant at, String phone, String text) {}
}
