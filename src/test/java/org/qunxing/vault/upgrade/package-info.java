@NullMarked
package org.qunxing.vault.upgrade;

import org.jspecify.annotations.NullMarked;
