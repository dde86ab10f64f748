@NullMarked
package org.qunxing.identity.passkeys;

import org.jspecify.annotations.NullMarked;
