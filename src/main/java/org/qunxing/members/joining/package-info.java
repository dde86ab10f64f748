/** Registering somebody by hand. */
@NullMarked
package org.qunxing.members.joining;

import org.jspecify.annotations.NullMarked;
