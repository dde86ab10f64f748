/** From passages to a tree of sections: numbering, levels by context, title and year. */
@NullMarked
package org.qunxing.planreader.outlining;

import org.jspecify.annotations.NullMarked;
