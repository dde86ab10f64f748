/** How keys are replaced while the platform works. */
@NamedInterface("rotation")
@NullMarked
package org.qunxing.vault.rotation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
