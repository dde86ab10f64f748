@NullMarked
package org.qunxing.plans.lights;

import org.jspecify.annotations.NullMarked;
