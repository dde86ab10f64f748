/** What follows here from what happened in the register. */
@NullMarked
package org.qunxing.activities.reacting;

import org.jspecify.annotations.NullMarked;
