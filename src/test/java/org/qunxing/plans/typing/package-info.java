@NullMarked
package org.qunxing.plans.typing;

import org.jspecify.annotations.NullMarked;
