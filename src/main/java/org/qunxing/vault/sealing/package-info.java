/** Ciphers and the form of a ciphertext; knows nothing of where keys come from. */
@NullMarked
package org.qunxing.vault.sealing;

import org.jspecify.annotations.NullMarked;
