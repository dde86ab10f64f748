@NullMarked
package org.qunxing.plans;

import org.jspecify.annotations.NullMarked;
