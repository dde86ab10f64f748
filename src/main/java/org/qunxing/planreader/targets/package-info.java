/** From quantities to targets: what is measured, when it is due, promised or achieved. */
@NullMarked
package org.qunxing.planreader.targets;

import org.jspecify.annotations.NullMarked;
