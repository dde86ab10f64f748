@NullMarked
package org.qunxing.plans.tasks;

import org.jspecify.annotations.NullMarked;
