@NullMarked
package org.qunxing.allocation.reacting;

import org.jspecify.annotations.NullMarked;
