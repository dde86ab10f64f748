/** The re-election pack: candidates, papers, and the result that opens the next term. */
@NullMarked
package org.qunxing.terms.reelecting;

import org.jspecify.annotations.NullMarked;
