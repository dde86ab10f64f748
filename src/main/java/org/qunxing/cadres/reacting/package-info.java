/** What follows here from what happened elsewhere. */
@NullMarked
package org.qunxing.cadres.reacting;

import org.jspecify.annotations.NullMarked;
