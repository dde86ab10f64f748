@NullMarked
package org.qunxing.benefits.watching;

import org.jspecify.annotations.NullMarked;
