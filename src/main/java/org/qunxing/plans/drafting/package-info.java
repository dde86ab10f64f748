/** The draft beside its source text: accept, correct, reject, add, merge, bind. */
@NullMarked
package org.qunxing.plans.drafting;

import org.jspecify.annotations.NullMarked;
