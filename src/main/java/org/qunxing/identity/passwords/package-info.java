/** Choosing and changing one's own password. */
@NullMarked
package org.qunxing.identity.passwords;

import org.jspecify.annotations.NullMarked;
