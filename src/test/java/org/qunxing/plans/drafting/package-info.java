@NullMarked
package org.qunxing.plans.drafting;

import org.jspecify.annotations.NullMarked;
