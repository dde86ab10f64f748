/** From raw text to passages: furniture dropped, broken lines mended, offsets kept. */
@NullMarked
package org.qunxing.planreader.lines;

import org.jspecify.annotations.NullMarked;
