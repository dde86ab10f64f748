/**
 * Things booked by the hour, by rules that are data (RULES §6): {@link
 * org.qunxing.allocation.slots.Slots} books, {@link org.qunxing.allocation.slots.Resources} and
 * {@link org.qunxing.allocation.slots.RuleCards} say what and how, {@link
 * org.qunxing.allocation.slots.Closures} takes away for a time, and {@link
 * org.qunxing.allocation.slots.NoShows} knows who did not come, {@link
 * org.qunxing.allocation.slots.Appeals} who says it was otherwise.
 */
@NamedInterface("slots")
@NullMarked
package org.qunxing.allocation.slots;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
