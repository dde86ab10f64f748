/** Quantities in a passage: numerals, units, operators, and what only looks like a quantity. */
@NullMarked
package org.qunxing.planreader.figures;

import org.jspecify.annotations.NullMarked;
