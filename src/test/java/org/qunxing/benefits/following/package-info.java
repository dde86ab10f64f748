@NullMarked
package org.qunxing.benefits.following;

import org.jspecify.annotations.NullMarked;
