@NullMarked
package org.qunxing.benefits.claiming;

import org.jspecify.annotations.NullMarked;
