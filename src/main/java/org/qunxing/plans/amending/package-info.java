/** Changing a confirmed plan: a recorded decision with its reason. */
@NullMarked
package org.qunxing.plans.amending;

import org.jspecify.annotations.NullMarked;
