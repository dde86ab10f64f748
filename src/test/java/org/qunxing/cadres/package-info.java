@NullMarked
package org.qunxing.cadres;

import org.jspecify.annotations.NullMarked;
