/** What every earlier version of the platform left behind, and the present one upgrades. */
@NullMarked
package org.qunxing.upgrades;

import org.jspecify.annotations.NullMarked;
