/** A unit is dissolved and its people go nowhere else: seen before it is done. */
@NullMarked
package org.qunxing.organisations.dissolving;

import org.jspecify.annotations.NullMarked;
