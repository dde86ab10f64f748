@NullMarked
package org.qunxing.reports.drafting;

import org.jspecify.annotations.NullMarked;
