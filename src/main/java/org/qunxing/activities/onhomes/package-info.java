/** Activities on the homes of units. */
@NullMarked
package org.qunxing.activities.onhomes;

import org.jspecify.annotations.NullMarked;
