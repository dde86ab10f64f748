@NullMarked
package org.qunxing.allocation.slots;

import org.jspecify.annotations.NullMarked;
