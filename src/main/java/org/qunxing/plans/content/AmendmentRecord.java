package org.qunxing.plans.content;

import java.time.Instant;

/** One changed value of a recorded decision; all with the same edition belong to one decision. */
public record AmendmentRecord(
    int edition,
    int itemNo,
    String subject,
    String field,
    String before,
    String after,
    String reason,
    String decidedBy,
    Instant decidedAt) {}
