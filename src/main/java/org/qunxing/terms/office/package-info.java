/** Terms as they are stored. */
@NullMarked
package org.qunxing.terms.office;

import org.jspecify.annotations.NullMarked;
