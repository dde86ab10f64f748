@NullMarked
package org.qunxing.organisations.nearby;

import org.jspecify.annotations.NullMarked;
