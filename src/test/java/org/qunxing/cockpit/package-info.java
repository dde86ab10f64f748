@NullMarked
package org.qunxing.cockpit;

import org.jspecify.annotations.NullMarked;
