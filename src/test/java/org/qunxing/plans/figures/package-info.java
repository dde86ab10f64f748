@NullMarked
package org.qunxing.plans.figures;

import org.jspecify.annotations.NullMarked;
