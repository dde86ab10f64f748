@NullMarked
package org.qunxing.activities.feedback;

import org.jspecify.annotations.NullMarked;
