/** Finding the unit that takes somebody in. */
@NullMarked
package org.qunxing.organisations.workplaces;

import org.jspecify.annotations.NullMarked;
