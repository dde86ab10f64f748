@NullMarked
package org.qunxing.plans.outline;

import org.jspecify.annotations.NullMarked;
