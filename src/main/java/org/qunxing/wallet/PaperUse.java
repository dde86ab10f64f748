package org.qunxing.wallet;

import java.time.Instant;

/** An opening, as the member reads it. */
public record PaperUse(Instant at, String opener, String unitName, String purpose) {}
