@NullMarked
package org.qunxing.organisations;

import org.jspecify.annotations.NullMarked;
