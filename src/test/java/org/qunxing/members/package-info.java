@NullMarked
package org.qunxing.members;

import org.jspecify.annotations.NullMarked;
