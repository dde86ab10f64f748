@NullMarked
package org.qunxing.card;

import org.jspecify.annotations.NullMarked;
