/** Tells unit and street in time that a term ends. */
@NullMarked
package org.qunxing.terms.reminding;

import org.jspecify.annotations.NullMarked;
