@NullMarked
package org.qunxing.terms;

import org.jspecify.annotations.NullMarked;
