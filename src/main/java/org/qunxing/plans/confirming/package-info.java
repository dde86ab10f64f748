/** From draft to plan: the checks and the deed. */
@NullMarked
package org.qunxing.plans.confirming;

import org.jspecify.annotations.NullMarked;
