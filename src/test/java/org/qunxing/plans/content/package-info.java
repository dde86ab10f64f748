@NullMarked
package org.qunxing.plans.content;

import org.jspecify.annotations.NullMarked;
