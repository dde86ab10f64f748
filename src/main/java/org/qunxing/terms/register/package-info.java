/** Terms as officers read them: what ends soon, what is overdue, one term. */
@NullMarked
package org.qunxing.terms.register;

import org.jspecify.annotations.NullMarked;
