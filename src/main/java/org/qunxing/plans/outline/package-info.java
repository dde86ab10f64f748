/** From what the reader found to a draft. Pure. */
@NullMarked
package org.qunxing.plans.outline;

import org.jspecify.annotations.NullMarked;
