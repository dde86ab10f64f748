@NullMarked
package org.qunxing.postgres;

import org.jspecify.annotations.NullMarked;
