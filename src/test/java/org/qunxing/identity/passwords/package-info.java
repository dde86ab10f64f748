@NullMarked
package org.qunxing.identity.passwords;

import org.jspecify.annotations.NullMarked;
