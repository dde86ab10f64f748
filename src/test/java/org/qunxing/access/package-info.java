@NullMarked
package org.qunxing.access;

import org.jspecify.annotations.NullMarked;
