@NullMarked
package org.qunxing.measures.facts;

import org.jspecify.annotations.NullMarked;
