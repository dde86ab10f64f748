@NullMarked
package org.qunxing.identity;

import org.jspecify.annotations.NullMarked;
