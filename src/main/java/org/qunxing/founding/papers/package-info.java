/** The papers of a founding, in official layout. */
@NullMarked
package org.qunxing.founding.papers;

import org.jspecify.annotations.NullMarked;
