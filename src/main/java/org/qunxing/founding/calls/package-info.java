/** The call list (清零行动): who talks to which employer without a union, and what came of it. */
@NullMarked
package org.qunxing.founding.calls;

import org.jspecify.annotations.NullMarked;
