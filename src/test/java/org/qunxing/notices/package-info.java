@NullMarked
package org.qunxing.notices;

import org.jspecify.annotations.NullMarked;
