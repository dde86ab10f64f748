package org.qunxing.wallet;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A paper that is being put in.
 *
 * @param untilOn null for what the kind usually holds
 */
public record NewPaper(String kind, LocalDate fromOn, @Nullable LocalDate untilOn) {}
