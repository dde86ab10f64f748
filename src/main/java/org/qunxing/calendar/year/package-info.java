@NullMarked
package org.qunxing.calendar.year;

import org.jspecify.annotations.NullMarked;
