/** Where keys come from, how they are kept, and which is in use. */
@NamedInterface("keys")
@NullMarked
package org.qunxing.vault.keys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
