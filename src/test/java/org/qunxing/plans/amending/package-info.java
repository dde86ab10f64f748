@NullMarked
package org.qunxing.plans.amending;

import org.jspecify.annotations.NullMarked;
