/** A unit goes up in another one: merger and dissolution, seen before they are done. */
@NullMarked
package org.qunxing.organisations.merging;

import org.jspecify.annotations.NullMarked;
