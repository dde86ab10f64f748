@NullMarked
package org.qunxing.vault.sealing;

import org.jspecify.annotations.NullMarked;
