@NullMarked
package org.qunxing.activities.calendar;

import org.jspecify.annotations.NullMarked;
