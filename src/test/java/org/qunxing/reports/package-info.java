@NullMarked
package org.qunxing.reports;

import org.jspecify.annotations.NullMarked;
