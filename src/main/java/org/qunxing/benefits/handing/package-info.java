@NullMarked
package org.qunxing.benefits.handing;

import org.jspecify.annotations.NullMarked;
