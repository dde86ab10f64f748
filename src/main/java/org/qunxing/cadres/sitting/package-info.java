/** A cadre sits an exam: draw, save, submit, see what was right. */
@NullMarked
package org.qunxing.cadres.sitting;

import org.jspecify.annotations.NullMarked;
