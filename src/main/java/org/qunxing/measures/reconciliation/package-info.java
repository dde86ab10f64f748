/** Whether rollups and facts agree, on a page. */
@NullMarked
package org.qunxing.measures.reconciliation;

import org.jspecify.annotations.NullMarked;
