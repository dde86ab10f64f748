@NullMarked
package org.qunxing.identity.chain;

import org.jspecify.annotations.NullMarked;
