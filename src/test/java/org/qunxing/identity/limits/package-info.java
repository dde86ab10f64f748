@NullMarked
package org.qunxing.identity.limits;

import org.jspecify.annotations.NullMarked;
