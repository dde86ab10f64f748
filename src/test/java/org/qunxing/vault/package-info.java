@NullMarked
package org.qunxing.vault;

import org.jspecify.annotations.NullMarked;
