@NullMarked
package org.qunxing.allocation.draws;

import org.jspecify.annotations.NullMarked;
