/** How indicators are counted: suggestions, figures, standings. */
@NullMarked
package org.qunxing.plans.counting;

import org.jspecify.annotations.NullMarked;
