/** Targets in words and numbers. Pure. */
@NullMarked
package org.qunxing.plans.figures;

import org.jspecify.annotations.NullMarked;
