@NullMarked
package org.qunxing.burden;

import org.jspecify.annotations.NullMarked;
