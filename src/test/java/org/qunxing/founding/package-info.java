@NullMarked
package org.qunxing.founding;

import org.jspecify.annotations.NullMarked;
