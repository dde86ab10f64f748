@NullMarked
package org.qunxing;

import org.jspecify.annotations.NullMarked;
