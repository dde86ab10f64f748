/** What is counted, and what it means. */
@NullMarked
package org.qunxing.measures.catalogue;

import org.jspecify.annotations.NullMarked;
