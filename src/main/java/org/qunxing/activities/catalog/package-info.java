@NullMarked
package org.qunxing.activities.catalog;

import org.jspecify.annotations.NullMarked;
