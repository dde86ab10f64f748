/** How a database that has seen no vault is brought into it. */
@NullMarked
package org.qunxing.vault.upgrade;

import org.jspecify.annotations.NullMarked;
