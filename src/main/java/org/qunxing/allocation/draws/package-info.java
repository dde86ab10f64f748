/**
 * Draws that anybody can recompute (RULES §6): what a module may ask is {@link
 * org.qunxing.allocation.draws.Draws} and {@link org.qunxing.allocation.draws.Parties}.
 */
@NamedInterface("draws")
@NullMarked
package org.qunxing.allocation.draws;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
