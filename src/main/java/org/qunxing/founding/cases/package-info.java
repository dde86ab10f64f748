/** Foundings as they are stored, and the rules of their life. */
@NullMarked
package org.qunxing.founding.cases;

import org.jspecify.annotations.NullMarked;
