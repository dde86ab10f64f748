@NullMarked
package org.qunxing.golden;

import org.jspecify.annotations.NullMarked;
