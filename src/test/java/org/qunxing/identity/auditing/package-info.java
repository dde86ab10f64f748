@NullMarked
package org.qunxing.identity.auditing;

import org.jspecify.annotations.NullMarked;
