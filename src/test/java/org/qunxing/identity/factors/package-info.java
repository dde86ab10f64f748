@NullMarked
package org.qunxing.identity.factors;

import org.jspecify.annotations.NullMarked;
