@NullMarked
package org.qunxing.identity.sessions;

import org.jspecify.annotations.NullMarked;
