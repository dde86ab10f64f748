@NullMarked
package org.qunxing.vault.keys;

import org.jspecify.annotations.NullMarked;
