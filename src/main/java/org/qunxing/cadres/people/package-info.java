/** Cadres, their spells and posts, as they are stored and changed. */
@NullMarked
package org.qunxing.cadres.people;

import org.jspecify.annotations.NullMarked;
