@NullMarked
package org.qunxing.founding.calls;

import org.jspecify.annotations.NullMarked;
