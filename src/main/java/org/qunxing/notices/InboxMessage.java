package org.qunxing.notices;

import java.time.Instant;
import java.util.UUID;

/** A message in the inbox. */
public record InboxMessage(
    UUID id, String title, String body, String link, Instant sentAt, boolean read) {}
