@NullMarked
package org.qunxing.benefits.making;

import org.jspecify.annotations.NullMarked;
