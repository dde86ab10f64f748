@NullMarked
package org.qunxing.identity.outbox;

import org.jspecify.annotations.NullMarked;
