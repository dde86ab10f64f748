@NullMarked
package org.qunxing.allocation;

import org.jspecify.annotations.NullMarked;
