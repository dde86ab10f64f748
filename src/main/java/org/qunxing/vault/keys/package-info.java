/** Where keys come from, how they are kept, and which is in use. */
@NullMarked
package org.qunxing.vault.keys;

import org.jspecify.annotations.NullMarked;
