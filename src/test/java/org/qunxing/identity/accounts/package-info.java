@NullMarked
package org.qunxing.identity.accounts;

import org.jspecify.annotations.NullMarked;
