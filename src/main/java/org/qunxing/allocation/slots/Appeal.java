package org.qunxing.allocation.slots;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody says that a no-show was none.
 *
 * @param restored null until somebody else than who marked it has decided
 */
public record Appeal(
    Booking booking, String words, Instant askedAt, @Nullable Boolean restored, String answer) {}
