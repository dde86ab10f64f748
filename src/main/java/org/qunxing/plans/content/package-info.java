/** What a plan is made of, and its SQL. Loads and saves; the slices hold the rules. */
@NullMarked
package org.qunxing.plans.content;

import org.jspecify.annotations.NullMarked;
