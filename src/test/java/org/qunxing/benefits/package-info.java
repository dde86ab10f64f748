@NullMarked
package org.qunxing.benefits;

import org.jspecify.annotations.NullMarked;
