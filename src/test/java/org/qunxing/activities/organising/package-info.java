@NullMarked
package org.qunxing.activities.organising;

import org.jspecify.annotations.NullMarked;
