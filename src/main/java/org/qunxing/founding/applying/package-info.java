/** The employer's side: apply, put right, report the election. */
@NullMarked
package org.qunxing.founding.applying;

import org.jspecify.annotations.NullMarked;
