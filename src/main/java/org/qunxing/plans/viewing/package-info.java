/** The confirmed plan as people read it, with figures and lights. */
@NullMarked
package org.qunxing.plans.viewing;

import org.jspecify.annotations.NullMarked;
