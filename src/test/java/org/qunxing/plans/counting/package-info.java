@NullMarked
package org.qunxing.plans.counting;

import org.jspecify.annotations.NullMarked;
