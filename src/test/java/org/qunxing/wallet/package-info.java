@NullMarked
package org.qunxing.wallet;

import org.jspecify.annotations.NullMarked;
