@NullMarked
package org.qunxing.activities.attendance;

import org.jspecify.annotations.NullMarked;
