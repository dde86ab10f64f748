/** Founding, changing, moving and closing units by form. */
@NullMarked
package org.qunxing.organisations.editing;

import org.jspecify.annotations.NullMarked;
