/** Units as they are stored: reading, changing, where they stood before. */
@NullMarked
package org.qunxing.organisations.tree;

import org.jspecify.annotations.NullMarked;
