@NullMarked
package org.qunxing.reports.printing;

import org.jspecify.annotations.NullMarked;
